import { expect, test } from "../fixtures/test.ts";

test("a scanned sale with discounts comes to the cent, gives change and prints its receipt", async ({
  tillOf,
  shop,
}) => {
  const salt = await shop.make({ name: "Salt", priceMinor: 2200, taxPpm: 50_000 });
  const soap = await shop.make({ name: "Soap", priceMinor: 1200, taxPpm: 50_000 });
  const till = await tillOf("MANAGER");
  const { page } = till;
  await till.scan(salt.barcode, salt.barcode, soap.barcode);
  await till
    .line(soap.name)
    .getByRole("button", { name: /^Quantity/ })
    .click();
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await page.keyboard.press("F4");
  await page.getByRole("tab", { name: "Each" }).click();
  await page.getByLabel("Amount off each").fill("2");
  await page.keyboard.press("Enter");
  await till.totals("₹98.70");
  await expect(page.getByText("104.00")).toBeVisible();
  await expect(page.getByText("−10.00")).toBeVisible();
  await till.pay();
  await page.keyboard.type("100");
  await page.keyboard.press("Enter");
  const billNumber = await till.done();
  await expect(page.getByTestId("change")).toHaveText("₹1.30");
  const receipt = page.getByRole("article", { name: `Receipt ${billNumber}` });
  for (const words of [salt.name, soap.name, "2 × 22.00", "5 × 12.00", "₹98.70", "Tax 5 % on 94.00", "4.70", "1.30"]) {
    await expect(receipt).toContainText(words);
  }
  expect(await shop.stockOf(soap.id)).toBe(95_000);
});

test("a sale is paid in parts by card and cash, and says what remains between them", async ({ tillOf, shop }) => {
  const ghee = await shop.make({ name: "Ghee", priceMinor: 60_000 });
  const till = await tillOf("CASHIER");
  const { page } = till;
  await till.scan(ghee.barcode);
  await till.pay();
  await page.getByRole("tab", { name: "Card" }).click();
  await page.getByLabel("Amount").fill("250");
  await page.getByLabel("Last four digits or slip number (optional)").fill("4711");
  await page.getByRole("button", { name: "Take ₹250.00" }).click();
  await expect(page.getByRole("heading", { name: "Remaining" })).toBeVisible();
  await expect(page.getByTestId("due")).toHaveText("₹350.00");
  await page.getByRole("tab", { name: "Cash" }).click();
  await page.getByRole("button", { name: "₹500.00" }).click();
  const billNumber = await till.done();
  await expect(page.getByTestId("change")).toHaveText("₹150.00");
  await expect(page.getByRole("article", { name: `Receipt ${billNumber}` })).toContainText("Card (4711)");
});

test("a card is never charged more than is due", async ({ tillOf, shop }) => {
  const tea = await shop.make({ name: "Tea", priceMinor: 5000 });
  const till = await tillOf("CASHIER");
  const { page } = till;
  await till.scan(tea.barcode);
  await till.pay();
  await page.getByRole("tab", { name: "Card" }).click();
  await page.getByLabel("Amount").fill("51");
  await page.keyboard.press("Enter");
  await expect(
    page.getByText("₹51.00 without cash is more than the total of ₹50.00. Only cash gives change."),
  ).toBeVisible();
  expect(await shop.salesOf(tea.name)).toEqual([]);
});

test("what is weighed is asked for its weight, and 1.238 kg is charged, stored and printed as 1.238 kg", async ({
  tillOf,
  shop,
}) => {
  const rice = await shop.make({ name: "Rice", priceMinor: 4250, unit: "KG" });
  const till = await tillOf("CASHIER");
  const { page } = till;
  await till.search.fill(rice.name);
  await page.keyboard.press("Enter");
  await page.getByLabel("How much, in kg").fill("1.238");
  await page.keyboard.press("Enter");
  await till.totals("₹52.62");
  await till.pay();
  await page.keyboard.press("F10");
  const billNumber = await till.done();
  await expect(page.getByRole("article", { name: `Receipt ${billNumber}` })).toContainText("1.238 kg × 42.50");
  expect(await shop.stockOf(rice.id)).toBe(98_762);
});

test("the pad takes 3x, and 3x before a scan means three of it", async ({ tillOf, shop }) => {
  const milk = await shop.make({ name: "Milk", priceMinor: 3000 });
  const till = await tillOf("CASHIER");
  const { page } = till;
  await till.search.fill("3x");
  await till.scan(milk.barcode);
  await till.totals("₹90.00");
  await expect(till.search).toHaveValue("");
  await till
    .line(milk.name)
    .getByRole("button", { name: /^Quantity/ })
    .click();
  await page.keyboard.type("7x");
  await page.keyboard.press("Enter");
  await till.totals("₹210.00");
});

test("a price changed in the office meanwhile is shown with both figures and taken over with one press", async ({
  tillOf,
  shop,
}) => {
  const sugar = await shop.make({ name: "Sugar", priceMinor: 4500 });
  const till = await tillOf("CASHIER");
  const { page } = till;
  await till.scan(sugar.barcode);
  await till.totals("₹45.00");
  await shop.setPrice(sugar.id, 4800);
  await till.pay();
  await page.keyboard.press("F10");
  await expect(page.getByText("this screen shows ₹45.00, the shop's prices make it ₹48.00")).toBeVisible();
  await page.getByRole("button", { name: "Use ₹48.00" }).click();
  await till.totals("₹48.00");
  await till.pay();
  await page.keyboard.press("F10");
  await till.done();
  expect(await shop.salesOf(sugar.name)).toMatchObject([{ totalMinor: 4800 }]);
});

test("a manager gives another price for one sale, and nobody is asked", async ({ tillOf, shop }) => {
  const oil = await shop.make({ name: "Oil", priceMinor: 18_000 });
  const managersTill = await tillOf("MANAGER");
  await managersTill.scan(oil.barcode);
  await managersTill.line(oil.name).getByRole("button", { name: "Price" }).click();
  await managersTill.page.getByLabel("Price of one").fill("150");
  await managersTill.page.keyboard.press("Enter");
  await managersTill.totals("₹150.00");
  await managersTill.pay();
  await managersTill.page.keyboard.press("F10");
  await managersTill.done();
  expect(await shop.salesOf(oil.name)).toMatchObject([{ totalMinor: 15_000 }]);
});
