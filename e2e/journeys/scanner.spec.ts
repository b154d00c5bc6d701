import { expect, test } from "../fixtures/test.ts";

test("ten scans within a second all land", async ({ tillOf, shop }) => {
  const goods = [];
  for (let count = 0; count < 10; count += 1) goods.push(await shop.make({ name: `Scan ${count}`, priceMinor: 1000 }));
  const till = await tillOf("CASHIER");
  await till.page.evaluate(() => {
    const times: number[] = [];
    window.addEventListener("keydown", (event) => times.push(event.timeStamp), { capture: true });
    Object.assign(window, { keyTimes: times });
  });
  await till.scan(...goods.map((made) => made.barcode));
  await expect(till.cart.getByRole("listitem")).toHaveCount(10);
  await till.totals("₹100.00");
  const tookMs = await till.page.evaluate(() => {
    const times: number[] = Reflect.get(window, "keyTimes");
    return (times.at(-1) ?? 0) - (times[0] ?? 0);
  });
  // Otherwise this would prove something about slow scans only.
  expect(tookMs).toBeLessThan(1000);
});

test("a scan while a field of a dialog has the focus goes to the cart, and the field keeps what was typed", async ({
  tillOf,
  shop,
}) => {
  const bread = await shop.make({ name: "Bread", priceMinor: 4000 });
  const eggs = await shop.make({ name: "Eggs", priceMinor: 800 });
  const till = await tillOf("CASHIER");
  const { page } = till;
  await till.scan(bread.barcode);
  await till.line(bread.name).getByRole("button", { name: "Note" }).click();
  await page.getByLabel("Printed under the line").fill("sliced");
  await till.scan(eggs.barcode);
  await expect(page.getByLabel("Printed under the line")).toHaveValue("sliced");
  await page.getByRole("button", { name: "Keep note" }).click();
  await till.totals("₹48.00");
  await expect(till.line(bread.name)).toContainText("“sliced”");
});

test("a scan during payment adds to the sale and leaves the amount that was typed", async ({ tillOf, shop }) => {
  const pen = await shop.make({ name: "Pen", priceMinor: 1000 });
  const till = await tillOf("CASHIER");
  const { page } = till;
  await till.scan(pen.barcode);
  await till.pay();
  await page.keyboard.type("50");
  await till.scan(pen.barcode);
  await expect(page.getByTestId("due")).toHaveText("₹20.00");
  await expect(page.getByLabel("Cash given")).toHaveValue("50");
});

test("a code nobody knows is said where one looks, without a dialog in the way", async ({ tillOf }) => {
  const till = await tillOf("CASHIER");
  await till.scan("9999999999994");
  await expect(till.page.getByText("No product has the code 9999999999994.")).toBeVisible();
  await expect(till.page.getByRole("dialog")).toHaveCount(0);
});

test("a product entered in the office a moment ago is found by its first scan", async ({ tillOf, shop }) => {
  const till = await tillOf("CASHIER");
  const brandNew = await shop.make({ name: "Just arrived", priceMinor: 7700 });
  await till.scan(brandNew.barcode);
  await till.totals("₹77.00");
});
