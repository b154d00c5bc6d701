import { scan } from "../fixtures/scanner.ts";
import { expectFit } from "../fixtures/looks.ts";
import { expect, test } from "../fixtures/test.ts";

test("goods go from one store to another, and what did not arrive stays on the transfer with its reason", async ({
  browserOf,
  shop,
}) => {
  const soap = await shop.make({ name: "Soap", priceMinor: 4000, stockMilli: 10_000 });
  const rice = await shop.make({ name: "Rice", priceMinor: 9000, stockMilli: 10_000, unit: "KG" });
  const page = await (await browserOf("OWNER", { reducedMotion: "reduce" })).newPage();
  await page.goto("/transfers/new");
  await page.getByRole("combobox", { name: "To" }).click();
  await page.getByRole("option").filter({ hasNotText: "Choose" }).first().click();
  await page.getByLabel("Add a product").focus();
  await scan(page, [soap.barcode, rice.barcode]);
  await expect(page.getByRole("list", { name: "Goods to send" }).getByRole("listitem")).toHaveCount(2);
  await page.getByLabel(`How much of ${soap.name}, in pcs`).fill("12");
  await page.getByLabel(`How much of ${rice.name}, in kg`).fill("1.5");
  await expectFit(page, "sending goods");
  await page.getByRole("button", { name: "Send 2 products" }).click();
  await expect(page.getByText(`Only 10 left of ${soap.name}; the transfer has 12.`)).toBeVisible();
  await page.getByLabel(`How much of ${soap.name}, in pcs`).fill("4");
  await page.getByRole("button", { name: "Send 2 products" }).click();
  await expect(page.getByRole("heading", { name: /^Transfer no\. \d+$/ })).toBeVisible();
  expect(await shop.stockOf(soap.id)).toBe(6000);
  await page.getByRole("button", { name: "Receive" }).click();
  await page.getByLabel(`How much of ${soap.name} arrived, in pcs`).fill("3");
  await page.getByRole("button", { name: /^Put into stock/ }).click();
  await expect(page.getByText("Say why it is not what was sent.")).toBeVisible();
  await expectFit(page, "receiving with a difference");
  await page.getByLabel("Why 1 missing").fill("Broken on the way");
  await page.getByRole("button", { name: /^Put into stock/ }).click();
  await expect(page.getByText("Received with differences")).toBeVisible();
  await expect(page.getByText("1 missing: Broken on the way")).toBeVisible();
  await expectFit(page, "received with a difference");
  await page.getByRole("link", { name: soap.name }).click();
  const history = page.getByRole("table", { name: "Stock history" });
  await expect(history.getByText("Sent to another store")).toBeVisible();
});

test("goods under way can be taken back", async ({ browserOf, shop }) => {
  const soap = await shop.make({ name: "Soap", priceMinor: 4000, stockMilli: 10_000 });
  const page = await (await browserOf("OWNER", { reducedMotion: "reduce" })).newPage();
  await page.goto("/transfers/new");
  await page.getByRole("combobox", { name: "To" }).click();
  await page.getByRole("option").filter({ hasNotText: "Choose" }).first().click();
  await page.getByLabel("Add a product").focus();
  await scan(page, [soap.barcode]);
  await page.getByRole("button", { name: "Send 1 product" }).click();
  await expect(page.getByRole("heading", { name: /^Transfer no\. \d+$/ })).toBeVisible();
  expect(await shop.stockOf(soap.id)).toBe(9000);
  await page.getByRole("button", { name: "Take back" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("Taken back", { exact: true }).first()).toBeVisible();
  expect(await shop.stockOf(soap.id)).toBe(10_000);
  await page.goto("/transfers?status=CANCELLED");
  await expect(page.getByRole("row").filter({ hasText: "Taken back" }).first()).toBeVisible();
  await expectFit(page, "list of transfers");
});
