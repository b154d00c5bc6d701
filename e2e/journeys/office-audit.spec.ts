import { findingsOf } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";

test("a changed price stands in the book in plain words, with before and after", async ({ browserOf, shop }) => {
  const salt = await shop.make({ name: "Salt", priceMinor: 2000 });
  // The first change is also that of what the goods were made with; the second is of the price alone.
  await shop.setPrice(salt.id, 2100);
  await shop.setPrice(salt.id, 2200);
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto(`/audit?subject=${salt.id}`);
  const entry = page.getByRole("button", { name: `changed the price of ${salt.name} from ₹21.00 to ₹22.00` });
  await expect(entry).toHaveAttribute("aria-expanded", "false");
  await entry.click();
  const table = page.getByRole("table", { name: "What changed" });
  await expect(table.getByRole("row").nth(1)).toHaveText(/Price.*₹21\.00.*₹22\.00/);
  await expect(page.getByRole("link", { name: "Open the product" })).toHaveAttribute("href", `/products/${salt.id}`);
  expect(await findingsOf(page)).toEqual([]);
});

test("the filters narrow the book, stay in the address, and the next page goes on where the first ended", async ({
  browserOf,
}) => {
  const page = await (await browserOf("OWNER")).newPage();
  await page.goto("/audit");
  await page.getByRole("button", { name: "What" }).click();
  await page.getByRole("menuitemradio", { name: "Sales", exact: true }).click();
  await expect(page).toHaveURL(/what=sale\./);
  const entries = page.getByRole("group", { name: "Audit book" }).locator("button[aria-expanded]");
  await expect(entries).toHaveCount(30);
  await expect(entries.first()).toContainText("sold for ₹");
  await page.getByRole("button", { name: "Load more" }).click();
  await expect(entries).toHaveCount(60);
  await page.reload();
  await expect(page.getByRole("button", { name: "What: Sales" })).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).not.toHaveURL(/what=/);
});

test("days without an entry say so and lead back", async ({ browserOf }) => {
  const page = await (await browserOf("OWNER")).newPage();
  await page.goto("/audit?from=2001-01-01&to=2001-01-02");
  await expect(page.getByText("Nothing in the book fits this")).toBeVisible();
  await page.getByRole("button", { name: "Clear filters" }).last().click();
  await expect(page.getByRole("group", { name: "Audit book" })).toBeVisible();
});

test("cashiers are told why they see no book, and are not led there", async ({ browserOf }) => {
  const page = await (await browserOf("CASHIER")).newPage();
  await page.goto("/audit");
  await expect(page.getByText("Your role does not include reading the audit book.")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Audit" })).toHaveCount(0);
});
