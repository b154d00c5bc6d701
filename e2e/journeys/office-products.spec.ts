import { openFromList } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";
import { openTill } from "../fixtures/till.ts";

test("a product that a manager creates is found, changed, and sold at the till for the new price", async ({
  browserOf,
  shop,
}) => {
  const manager = await (await browserOf("MANAGER")).newPage();
  const { name, barcode } = await newGoods();
  await manager.goto("/products");
  await manager.getByRole("link", { name: "New product" }).click();
  await manager.getByLabel("Name", { exact: true }).fill(name);
  await manager.getByLabel("SKU").fill(`SKU-${barcode}`);
  await manager.getByLabel("Barcodes").fill(barcode);
  await manager.getByLabel("Barcodes").press("Enter");
  await manager.getByLabel("Selling price").fill("22.00");
  await manager.getByLabel(`In stock now at ${shop.store.name}`).fill("12");
  await manager.getByRole("button", { name: "Create product" }).click();
  await expect(manager.getByRole("heading", { level: 1, name })).toBeVisible();

  await manager.getByRole("link", { name: "Products", exact: true }).first().click();
  await openFromList(manager, { field: "Search products", text: name });
  await manager.getByLabel("Selling price").fill("25.5");
  await manager.getByRole("button", { name: "Save changes" }).click();
  await expect(manager.getByText("Saved", { exact: true })).toBeVisible();

  const till = await openTill(await (await browserOf("CASHIER")).newPage());
  await till.scan(barcode);
  await expect(till.line(name)).toContainText("25.50");
});

test("a form with mistakes is not sent; the focus goes to the first of them and nothing typed is lost", async ({
  browserOf,
}) => {
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto("/products/new");
  await page.getByLabel("SKU").fill("SOMETHING");
  await page.getByLabel("Selling price").fill("22,5");
  await page.getByLabel("Minimum stock").fill("1.5");
  await page.getByRole("button", { name: "Create product" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
  await expect(page.getByLabel("Name", { exact: true })).toHaveAccessibleDescription("Is required.");
  await expect(page.getByLabel("Selling price")).toHaveAccessibleDescription("Write an amount such as 22.50.");
  await expect(page.getByLabel("SKU")).toHaveValue("SOMETHING");
});

test("a SKU that is taken is refused at its field", async ({ browserOf, shop }) => {
  const taken = await shop.make({ priceMinor: 1000 });
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto("/products/new");
  await page.getByLabel("Name", { exact: true }).fill("Another");
  await page.getByLabel("SKU").fill(`E2E-${taken.barcode}`);
  await page.getByLabel("Selling price").fill("10");
  await page.getByRole("button", { name: "Create product" }).click();
  await expect(page.getByLabel("SKU")).toHaveAccessibleDescription(/already belongs to another product/);
  await expect(page.getByLabel("SKU")).toBeFocused();
});

test("unsaved changes are not lost by a link or the back button without a question", async ({ browserOf, shop }) => {
  const product = await shop.make({ priceMinor: 1000 });
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto("/products");
  await page.getByRole("searchbox", { name: "Search products" }).fill(product.name);
  await page.getByRole("table").getByRole("link", { name: product.name }).click();
  await page.getByLabel("Name", { exact: true }).fill("Changed");
  await page.getByRole("link", { name: "Sales", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Stay" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Changed");
  await page.evaluate("history.back()");
  await page.getByRole("alertdialog").getByRole("button", { name: "Stay" }).click();
  await expect(page).toHaveURL(new RegExp(product.id));
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Changed");
  await page.getByRole("link", { name: "Sales", exact: true }).click();
  await page.getByRole("button", { name: "Leave without saving" }).click();
  await expect(page).toHaveURL(/\/sales$/);
});

test("an archived product is gone from the list and kept for its history", async ({ browserOf, shop }) => {
  const product = await shop.make({ priceMinor: 1000 });
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto(`/products/${product.id}`);
  await page.getByRole("button", { name: "Archive" }).click();
  await page.getByRole("button", { name: "Archive product" }).click();
  await expect(page).toHaveURL(/\/products$/);
  await page.getByRole("searchbox", { name: "Search products" }).fill(product.name);
  await expect(page.getByText("No product fits this")).toBeVisible();
  await page.goto(`/products/${product.id}`);
  await expect(page.getByText(/^Archived on/)).toBeVisible();
});

test("search, filters, order and page live in the address and survive a reload", async ({ browserOf }) => {
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto("/products");
  await page.getByRole("button", { name: "Low stock", exact: true }).click();
  await page.getByRole("button", { name: "Price" }).click();
  await page.getByRole("button", { name: "Price" }).click();
  await expect(page).toHaveURL(/low=true/);
  await expect(page).toHaveURL(/order=desc/);
  await page.reload();
  await expect(page.getByRole("columnheader", { name: "Price" })).toHaveAttribute("aria-sort", "descending");
  await expect(page.getByRole("button", { name: "Low stock", exact: true })).toHaveAttribute("aria-pressed", "true");
});

test("the list is walked with the arrow keys from the search field", async ({ browserOf, shop }) => {
  const product = await shop.make({ priceMinor: 1000 });
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto("/products");
  await page.getByRole("searchbox", { name: "Search products" }).fill(product.name);
  await expect(page.getByRole("row").filter({ hasText: product.name })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: product.name })).toBeVisible();
});

test("cost prices are for managers, not for staff", async ({ browserOf, shop }) => {
  const product = await shop.make({ priceMinor: 1000 });
  const staff = await (await browserOf("STAFF")).newPage();
  await staff.goto(`/products/${product.id}`);
  await expect(staff.getByLabel("Selling price")).toBeVisible();
  await expect(staff.getByLabel(/Cost price/)).toHaveCount(0);
  await staff.goto("/products");
  await expect(staff.getByRole("columnheader", { name: "Price" })).toBeVisible();
  await expect(staff.getByRole("columnheader", { name: "Cost" })).toHaveCount(0);
});

async function newGoods(): Promise<{ name: string; barcode: string }> {
  const stamp = crypto.randomUUID().replaceAll(/\D/g, "").slice(0, 8).padEnd(8, "7");
  return { name: `Turmeric ${stamp}`, barcode: `29${stamp}` };
}
