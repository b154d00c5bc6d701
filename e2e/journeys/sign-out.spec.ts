import { personOf } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

test("whoever signs out leaves no goods on the device and is led back to the sign-in page", async ({
  browser,
  baseURL,
  shop,
}) => {
  const { email, password, fullName } = personOf("CASHIER");
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const place = JSON.stringify({ storeId: shop.store.id, registerId: shop.registerId });
  await context.addInitScript((value) => localStorage.setItem("galla.place", value), place);
  const page = await context.newPage();
  await page.goto("/sell");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("group", { name: "Products" }).getByRole("button").first()).toBeVisible();
  await page.getByRole("button", { name: fullName }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  const kept = await page.evaluate(async () => {
    const [info] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(info?.name ?? "");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("The database does not open"));
    });
    return new Promise<number>((resolve) => {
      const request = database.transaction("products").objectStore("products").count();
      request.onsuccess = () => resolve(request.result);
    });
  });
  expect(kept).toBe(0);
  await context.close();
});
