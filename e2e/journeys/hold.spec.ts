import { expect, test } from "../fixtures/test.ts";

test("a held cart comes back as it was, and what was in the cart takes its place", async ({ tillOf, shop }) => {
  const flour = await shop.make({ name: "Flour", priceMinor: 5500 });
  const salt = await shop.make({ name: "Salt", priceMinor: 2000 });
  const till = await tillOf("CASHIER");
  const { page } = till;
  await till.scan(flour.barcode);
  await page.keyboard.press("F4");
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  await till.totals("₹49.50");
  await page.keyboard.press("F6");
  await expect(page.getByText("Ready for the first item")).toBeVisible();
  await till.scan(salt.barcode);
  await till.totals("₹20.00");
  await page.reload();
  await till.totals("₹20.00");
  await page.keyboard.press("F7");
  await page.getByRole("dialog").getByRole("button", { name: flour.name }).click();
  await till.totals("₹49.50");
  await expect(till.line(flour.name)).toContainText("10 % off");
  await page.keyboard.press("F7");
  await expect(page.getByRole("dialog").getByRole("button", { name: salt.name })).toBeVisible();
});
