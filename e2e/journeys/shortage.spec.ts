import { expect, test } from "../fixtures/test.ts";

test("a shortage is told with its figures and mended at the till", async ({ tillOf, shop }) => {
  const salt = await shop.make({ name: "Tata Salt", priceMinor: 2000, stockMilli: 5000 });
  const soap = await shop.make({ name: "Soap", priceMinor: 1000, stockMilli: 1000 });
  const till = await tillOf("CASHIER");
  const { page } = till;
  await till.scan(salt.barcode, salt.barcode, salt.barcode, salt.barcode, salt.barcode, soap.barcode);
  await till.totals("₹110.00");
  // Another till sells meanwhile what this one still believes to be there.
  const other = await tillOf("MANAGER");
  await other.scan(salt.barcode, salt.barcode, soap.barcode);
  await other.totals("₹50.00");
  await other.pay();
  await other.page.keyboard.press("F10");
  await other.done();
  await till.pay();
  await page.keyboard.press("F10");
  await expect(page.getByText(`Only 3 left of ${salt.name}; the cart has 5.`)).toBeVisible();
  await expect(page.getByText(`${soap.name} is sold out; the cart has 1.`)).toBeVisible();
  await page.getByRole("button", { name: "Sell 3" }).click();
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await till.totals("₹60.00");
  await till.pay();
  await page.keyboard.press("F10");
  await till.done();
  expect(await shop.stockOf(salt.id)).toBe(0);
  expect(await shop.stockOf(soap.id)).toBe(0);
});

test("the cart warns before paying when it has more than there is", async ({ tillOf, shop }) => {
  const last = await shop.make({ name: "Last", priceMinor: 500, stockMilli: 2000 });
  const till = await tillOf("CASHIER");
  await till.scan(last.barcode, last.barcode);
  await till.totals("₹10.00");
  await expect(till.line(last.name)).not.toContainText("in stock");
  await till.scan(last.barcode);
  await expect(till.line(last.name)).toContainText("Only 2 in stock");
});

test("of two tills that sell the last one at the same moment, one sells and the other is told", async ({
  tillOf,
  shop,
}) => {
  const last = await shop.make({ name: "The last one", priceMinor: 9900, stockMilli: 1000 });
  const tills = [await tillOf("CASHIER"), await tillOf("MANAGER")];
  for (const till of tills) {
    await till.scan(last.barcode);
    await till.totals("₹99.00");
    await till.pay();
  }
  await Promise.all(tills.map((till) => till.page.keyboard.press("F10")));
  const outcomes = await Promise.all(
    tills.map(async ({ page }) => {
      const saved = page.getByText(/^Saved as BILL-/);
      const told = page.getByText(`${last.name} is sold out; the cart has 1.`);
      await expect(saved.or(told)).toBeVisible();
      return (await saved.isVisible()) ? "sold" : "told";
    }),
  );
  expect(outcomes.toSorted()).toEqual(["sold", "told"]);
  expect(await shop.salesOf(last.name)).toHaveLength(1);
  expect(await shop.stockOf(last.id)).toBe(0);
});
