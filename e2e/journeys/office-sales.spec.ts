import { openFromList } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";

test("a sale is found by what was sold and shows its lines, tenders and change, to print again", async ({
  browserOf,
  shop,
  till,
}) => {
  const product = await shop.make({ priceMinor: 1000, taxPpm: 50_000 });
  await till.scan(product.barcode, product.barcode);
  await till.totals("₹21.00");
  await till.pay();
  await till.page.keyboard.press("F10");
  const bill = await till.done();

  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto(`/sales?q=${encodeURIComponent(product.name)}`);
  await expect(page.getByText("1 sale", { exact: true })).toBeVisible();
  await openFromList(page, { field: "Search sales", text: bill });
  await expect(page.getByRole("heading", { level: 1, name: bill })).toBeVisible();
  await expect(page.getByRole("table", { name: "Lines" })).toContainText(product.name);
  await expect(page.getByRole("region", { name: "Total" })).toContainText("₹21.00");
  await expect(page.getByRole("region", { name: "Payment" })).toContainText("Cash");
  await expect(page.getByRole("region", { name: "Details" })).toContainText("Sunil Yadav");

  await page.evaluate("window.print = () => document.body.setAttribute('data-printed', 'yes')");
  await page.getByRole("button", { name: "58 mm" }).click();
  await page.getByRole("button", { name: "Print receipt" }).click();
  await expect(page.locator("body")).toHaveAttribute("data-printed", "yes");
  await expect(page.locator("[data-print-root]")).toContainText(bill);
});

test("the history is narrowed by date, cashier and payment, and the figures follow", async ({ browserOf }) => {
  const page = await (await browserOf("OWNER")).newPage();
  await page.goto("/sales");
  const figures = page.getByText(/^[\d,]+ sales$/);
  await expect(figures).toBeVisible();
  const everything = await figures.textContent();
  await page.getByRole("button", { name: "Paid by" }).click();
  await page.getByRole("menuitemradio", { name: "UPI" }).click();
  await expect(page).toHaveURL(/method=UPI/);
  await expect(figures).not.toHaveText(everything ?? "");
  await page.getByRole("button", { name: "Date" }).click();
  await page.getByRole("button", { name: "Last 7 days" }).click();
  await expect(page).toHaveURL(/from=\d{4}-\d{2}-\d{2}/);
  await page.getByRole("button", { name: "Clear filters" }).first().click();
  await expect(page).toHaveURL(/\/sales$/);
});

test("older sales come when asked for", async ({ browserOf }) => {
  const page = await (await browserOf("OWNER")).newPage();
  await page.goto("/sales?store=all");
  const rows = page.getByRole("table", { name: "Sales" }).getByRole("row");
  await expect(rows).toHaveCount(21);
  await page.getByRole("button", { name: "Load more" }).click();
  await expect(rows).toHaveCount(41);
});

test("staff, who may not see sales, are told so", async ({ browserOf }) => {
  const page = await (await browserOf("STAFF")).newPage();
  await page.goto("/sales");
  await expect(page.getByText(/does not include seeing sales/)).toBeVisible();
});
