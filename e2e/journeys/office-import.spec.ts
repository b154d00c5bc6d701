import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures/test.ts";

const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const stamp = () => crypto.randomUUID().slice(0, 8);

test("a file with a wrong row imports nothing until the row is right, then everything at once", async ({
  browserOf,
}) => {
  const page = await (await browserOf("MANAGER")).newPage();
  const mark = stamp();
  const rows = (price: string) =>
    `name,sku,price,stock\nFirst ${mark},A-${mark},10.00,3\nSecond ${mark},B-${mark},${price},\n`;
  await page.goto("/products/import");
  await page.getByLabel("CSV file").setInputFiles(csv("prices.csv", rows("ten")));
  const errors = page.getByRole("table", { name: "Rows to correct" });
  await expect(errors.getByRole("row").nth(1)).toContainText("price");
  await expect(page.getByRole("button", { name: /^Add/ })).toHaveCount(0);

  await page.getByLabel("CSV file").setInputFiles(csv("prices.csv", rows("12.50")));
  await page.getByRole("button", { name: "Add 2 products" }).click();
  await expect(page.getByText("Import finished")).toBeVisible();
  await page.goto(`/products?q=${mark}`);
  await expect(page.getByRole("row").filter({ hasText: `First ${mark}` })).toContainText("10.00");
  await expect(page.getByRole("row").filter({ hasText: `Second ${mark}` })).toContainText("12.50");
});

test("a file that is not text is refused in words", async ({ browserOf }) => {
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto("/products/import");
  await page.getByLabel("CSV file").setInputFiles(csv("prices.xlsx", "PK\u0003\u0004\u0000\u0000"));
  await expect(page.getByText(/is not a text file/)).toBeVisible();
});

test("the export holds every product and can be imported again without a change", async ({ browserOf, shop }) => {
  const product = await shop.make({ priceMinor: 1234 });
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto("/products");
  await page.getByRole("button", { name: "More" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Export to a file" }).click();
  const text = await readFile(await (await download).path(), "utf8");
  expect(text).toContain(product.name);
  expect(text).toContain("12.34");
  const [head = "", ...lines] = text.split(/\r?\n/);
  const line = lines.find((candidate) => candidate.includes(product.barcode)) ?? "";
  await page.goto("/products/import");
  await page.getByLabel("CSV file").setInputFiles(csv("again.csv", `${head}\n${line}\n`));
  await expect(page.getByText(/There is nothing to import/)).toBeVisible();
});
