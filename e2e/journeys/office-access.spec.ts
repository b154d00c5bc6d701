import type { Page } from "@playwright/test";
import { excessWidthOf, findingsOf } from "../fixtures/office.ts";
import { expect, test } from "../fixtures/test.ts";

const PAGES = [
  "/products",
  "/products/new",
  "/products/low-stock",
  "/products/expiring",
  "/products/import",
  "/categories",
  "/sales",
] as const;

async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any office page, ${colorScheme}`, async ({ browserOf, shop }) => {
    test.slow();
    const product = await shop.make({ priceMinor: 1000 });
    const page = await (await browserOf("MANAGER", { colorScheme })).newPage();
    for (const path of [...PAGES, `/products/${product.id}`]) {
      await settled(page, path);
      expect(await findingsOf(page), path).toEqual([]);
    }
    await settled(page, "/sales");
    await page.getByRole("table", { name: "Sales" }).getByRole("link").first().click();
    await expect(page.getByRole("button", { name: "Print receipt" })).toBeVisible();
    expect(await findingsOf(page), "a sale").toEqual([]);
  });
}

for (const width of [390, 1024, 1280]) {
  test(`no office page scrolls sideways at ${width} px`, async ({ browserOf, shop }) => {
    test.slow();
    const product = await shop.make({ priceMinor: 1000, name: "Extraordinarilylongproductnamewithoutanyspace" });
    const page = await (await browserOf("MANAGER", { viewport: { width, height: 844 } })).newPage();
    for (const path of [...PAGES, `/products/${product.id}`]) {
      await settled(page, path);
      expect(await excessWidthOf(page), path).toBe(0);
    }
  });
}

test("dialogs and menus of the office are as clean as its pages", async ({ browserOf, shop }) => {
  const product = await shop.make({ priceMinor: 1000 });
  const page = await (await browserOf("MANAGER")).newPage();
  await settled(page, `/products/${product.id}`);
  await page.getByRole("button", { name: "Receive" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await findingsOf(page), "receive").toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByRole("alertdialog")).toBeVisible();
  expect(await findingsOf(page), "archive").toEqual([]);
  await settled(page, "/sales");
  await page.getByRole("button", { name: "Date" }).click();
  await expect(page.getByRole("dialog", { name: "Dates" })).toBeVisible();
  expect(await findingsOf(page), "dates").toEqual([]);
});
