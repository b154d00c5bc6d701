import { approvalOn, approve } from "../fixtures/approval.ts";
import { personOf } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";
import type { Till } from "../fixtures/till.ts";

async function discountSale({ page }: Till, percent: string): Promise<void> {
  await page.getByRole("button", { name: "Discount on the whole sale" }).click();
  await page.getByLabel("Percent off").fill(percent);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("a cashier's discount over the limit is sold once a manager has typed their PIN at the till", async ({
  till,
  shop,
}) => {
  const tea = await shop.make({ name: "Tea", priceMinor: 10_000 });
  const { page } = till;
  await till.scan(tea.barcode);
  await discountSale(till, "12");
  await till.totals("₹88.00");
  await page.keyboard.press("F9");
  await expect(approvalOn(page)).toContainText("12 % off this sale; the limit is 10 %.");
  await approve(page, "Regular customer");
  await expect(page.getByRole("heading", { name: "To pay" })).toBeVisible();
  await page.keyboard.press("F10");
  const billNumber = await till.done();
  expect(await shop.salesOf(tea.name)).toMatchObject([{ billNumber, totalMinor: 8800 }]);
});

test("what was approved is not good for another cart: a changed one asks again", async ({ till, shop }) => {
  const tea = await shop.make({ name: "Tea", priceMinor: 10_000 });
  const { page } = till;
  await till.scan(tea.barcode);
  await discountSale(till, "12");
  await page.keyboard.press("F9");
  await approve(page, "Regular customer");
  await page.keyboard.press("Escape");
  await discountSale(till, "30");
  await page.keyboard.press("F9");
  await expect(approvalOn(page)).toContainText("30 % off this sale");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "To pay" })).toHaveCount(0);
  expect(await shop.salesOf(tea.name)).toHaveLength(0);
});

test("a cashier's other price is approved by its product and amount, and a wrong PIN approves nothing", async ({
  till,
  shop,
}) => {
  const oil = await shop.make({ name: "Oil", priceMinor: 20_000 });
  const manager = personOf("MANAGER");
  const { page } = till;
  await till.scan(oil.barcode);
  await page.getByRole("button", { name: "Price", exact: true }).click();
  await page.getByLabel("Price of one").fill("150");
  await page.keyboard.press("Enter");
  await till.totals("₹150.00");
  await page.keyboard.press("F9");
  const dialog = approvalOn(page);
  await expect(dialog).toContainText(`${oil.name} for ₹150.00.`);
  await dialog.getByRole("button", { name: manager.fullName }).click();
  await dialog.getByRole("button", { name: "Damaged packing" }).click();
  await page.getByLabel(`PIN of ${manager.fullName}`).fill("000001");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("This PIN is not right.");
  await page.getByLabel(`PIN of ${manager.fullName}`).fill(manager.pin ?? "");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "To pay" })).toBeVisible();
  await page.keyboard.press("F10");
  await till.done();
  expect(await shop.salesOf(oil.name)).toMatchObject([{ totalMinor: 15_000 }]);
});

test("a manager gives any discount without being asked", async ({ tillOf, shop }) => {
  const tea = await shop.make({ name: "Tea", priceMinor: 10_000 });
  const till = await tillOf("MANAGER");
  await till.scan(tea.barcode);
  await discountSale(till, "50");
  await till.totals("₹50.00");
  await till.pay();
});
