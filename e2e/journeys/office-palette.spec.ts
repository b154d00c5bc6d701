import { expect, test } from "../fixtures/test.ts";

test("Ctrl-K finds pages, products and bills from anywhere in the office", async ({ browserOf, tillOf, shop }) => {
  const goods = await shop.make({ name: "Palette goods", priceMinor: 4200 });
  const till = await tillOf("CASHIER");
  await till.scan(goods.barcode);
  await till.totals("₹42.00");
  await till.pay();
  await till.page.keyboard.press("F10");
  const billNumber = await till.done();
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto("/categories");
  await expect(page.getByRole("heading", { name: "Categories" })).toBeVisible();
  const find = async (text: string, option: string) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Find anything" }).fill(text);
    await expect(page.getByRole("option", { name: option }).first()).toBeVisible();
    await page.getByRole("option", { name: option }).first().click();
  };
  await find(goods.name, goods.name);
  await expect(page).toHaveURL(new RegExp(`/products/${goods.id}$`));
  await find(billNumber, billNumber);
  await expect(page).toHaveURL(/\/sales\/[0-9a-f-]{36}$/);
  await find("low", "Low stock");
  await expect(page).toHaveURL(/\/products\/low-stock/);
});
