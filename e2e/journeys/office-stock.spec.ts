import { expect, test } from "../fixtures/test.ts";

test("goods received and goods counted show before and after, and stay in the history", async ({ browserOf, shop }) => {
  const product = await shop.make({ priceMinor: 1000, stockMilli: 10_000 });
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto(`/products/${product.id}`);
  await page.getByRole("button", { name: "Receive" }).click();
  const receive = page.getByRole("dialog", { name: "Receive goods" });
  await receive.getByLabel("Quantity received").fill("24");
  await expect(receive.getByText("34", { exact: true })).toBeVisible();
  await receive.getByLabel("Note").fill("Delivery 77");
  await receive.getByRole("button", { name: "Receive" }).click();
  await expect(receive).toHaveCount(0);
  expect(await shop.stockOf(product.id)).toBe(34_000);

  await page.getByRole("button", { name: "Adjust" }).click();
  const adjust = page.getByRole("dialog", { name: "Adjust stock" });
  await adjust.getByLabel("Counted on the shelf").fill("31");
  await adjust.getByRole("button", { name: "Adjust stock" }).click();
  await expect(adjust).toHaveCount(0);
  expect(await shop.stockOf(product.id)).toBe(31_000);

  const history = page.getByRole("table", { name: "Stock history" });
  await expect(history.getByRole("row").nth(1)).toContainText("Adjusted: counted");
  await expect(history.getByRole("row").nth(1)).toContainText("−3");
  await expect(history.getByRole("row").nth(2)).toContainText("Delivery 77");
  await expect(history.getByRole("row").nth(2)).toContainText("+24");
});

test("more than there is cannot be taken away, and the dialog says so before sending", async ({ browserOf, shop }) => {
  const product = await shop.make({ priceMinor: 1000, stockMilli: 2_000 });
  const page = await (await browserOf("STAFF")).newPage();
  await page.goto(`/products/${product.id}`);
  await page.getByRole("button", { name: "Adjust" }).click();
  await page.getByLabel("Reason").click();
  await page.getByRole("option", { name: "Damaged" }).click();
  await page.getByLabel("Take away").fill("3");
  await page.getByRole("button", { name: "Adjust stock" }).click();
  await expect(page.getByLabel("Take away")).toHaveAccessibleDescription("There is not that much to take away.");
  expect(await shop.stockOf(product.id)).toBe(2_000);
});

test("the history of a sold product leads to its bill", async ({ browserOf, shop, till }) => {
  const product = await shop.make({ priceMinor: 1000 });
  await till.scan(product.barcode);
  await till.totals("₹10.00");
  await till.pay();
  await till.page.keyboard.press("F10");
  const bill = await till.done();
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto(`/products/${product.id}`);
  await page.getByRole("link", { name: bill }).click();
  await expect(page.getByRole("heading", { level: 1, name: bill })).toBeVisible();
});

test("what has run low is received from its row", async ({ browserOf }) => {
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto("/products/low-stock");
  const link = page.getByRole("table", { name: "Low stock" }).getByRole("link").first();
  const name = (await link.textContent()) ?? "";
  await page.getByRole("button", { name: `Receive ${name}`, exact: true }).click();
  await page.getByLabel("Quantity received").fill("1");
  await page.getByRole("dialog").getByRole("button", { name: "Receive" }).click();
  await expect(page.getByText(`${name}: now`)).toBeVisible();
});

test("what has expired is written off from its row, with its reason", async ({ browserOf }) => {
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto("/products/expiring");
  await page
    .getByRole("button", { name: /^Write off/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog", { name: "Adjust stock" });
  await expect(dialog.getByLabel("Reason")).toContainText("Expired");
  await dialog.getByLabel("Take away").fill("1");
  await dialog.getByRole("button", { name: "Adjust stock" }).click();
  await expect(dialog).toHaveCount(0);
});
