import { expect, test } from "../fixtures/test.ts";

test("a whole cash sale of three scans takes at most eight keys besides the scans", async ({ tillOf, shop }) => {
  const goods = [];
  for (const priceMinor of [1100, 2200, 3300]) goods.push(await shop.make({ name: "Key", priceMinor }));
  const till = await tillOf("CASHIER");
  const { page } = till;
  const keys: string[] = [];
  const press = async (key: string) => {
    keys.push(key);
    await page.keyboard.press(key);
  };
  await till.scan(...goods.map((made) => made.barcode));
  await till.totals("₹66.00");
  await press("+");
  await till.totals("₹99.00");
  await press("F9");
  for (const key of ["1", "0", "0", "Enter"]) await press(key);
  await till.done();
  await expect(page.getByTestId("change")).toHaveText("₹1.00");
  await press("Enter");
  await expect(till.search).toBeFocused();
  expect(keys.length).toBeLessThanOrEqual(8);
  expect(await shop.salesOf(goods[2]?.name ?? "")).toMatchObject([{ totalMinor: 9900 }]);
});

test("every action of the cart has its key, and ? shows them", async ({ tillOf, shop }) => {
  const cup = await shop.make({ name: "Cup", priceMinor: 1000 });
  const plate = await shop.make({ name: "Plate", priceMinor: 500 });
  const till = await tillOf("CASHIER");
  const { page } = till;
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await till.search.pressSequentially(cup.name);
  await page.keyboard.press("Enter");
  await till.scan(plate.barcode);
  await till.totals("₹15.00");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("+");
  await till.totals("₹25.00");
  await page.keyboard.press("-");
  await page.keyboard.press("F4");
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  await till.totals("₹14.00");
  await page.keyboard.press("Delete");
  await till.totals("₹5.00");
  await page.keyboard.press("F8");
  await page.keyboard.type("Asha");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Asha" })).toBeVisible();
});
