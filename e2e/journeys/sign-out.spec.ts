import { apiClient } from "../fixtures/api-client.ts";
import { comeIn, expectLocked, hireCashier, lockedTill } from "../fixtures/locked-till.ts";
import { expect, test } from "../fixtures/test.ts";

test("whoever signs out at a till leaves no goods on the device, and the till waits for its next person", async ({
  browser,
  baseURL,
  enrolled,
  shop,
  signedIn,
}) => {
  const office = await browser.newContext({ baseURL: baseURL ?? "", storageState: await signedIn("OWNER") });
  const cashier = await hireCashier(apiClient(office.request), shop);
  await office.close();
  const page = await lockedTill(browser, enrolled, { baseURL: baseURL ?? "" });
  await comeIn(page, cashier);
  await page.getByRole("button", { name: cashier.fullName }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/lock$/);
  await expectLocked(page);
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
  await page.context().close();
});
