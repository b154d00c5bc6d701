import type { Page } from "@playwright/test";
import { expectFit, look, SCHEMES, WIDTHS } from "../fixtures/looks.ts";
import type { Shop } from "../fixtures/shop.ts";
import { expect, test } from "../fixtures/test.ts";
import { openTill, type Till } from "../fixtures/till.ts";

const isNarrow = (page: Page) => (page.viewportSize()?.width ?? 0) < 1024;

/** On narrow screens the cart is a sheet that must be opened first. */
async function showCart({ page }: Till): Promise<void> {
  if (!isNarrow(page)) return;
  await page.getByRole("button", { name: /^\d+ lines? ₹/ }).click();
  await expect(page.getByRole("dialog", { name: "Cart" })).toBeVisible();
}

async function charge(till: Till): Promise<void> {
  await showCart(till);
  await till.page.getByRole("button", { name: /^Charge/ }).click();
  await expect(till.page.getByRole("heading", { name: /To pay|Remaining/ })).toBeVisible();
}

async function lookAtDialogs({ page }: Till, name: string): Promise<void> {
  const opened = [
    { button: /^Quantity/, title: "Quantity" },
    { button: "Discount", title: "Discount" },
    { button: "Price", title: "Price for this sale" },
    { button: "Note", title: "Note" },
    { button: "Customer", title: "Customer and note" },
  ];
  for (const { button, title } of opened) {
    await page.getByRole("button", { name: button, exact: typeof button === "string" }).click();
    await expect(page.getByRole("dialog", { name: title })).toBeVisible();
    await expectFit(page, `${name}, dialog ${title}`);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: title })).toHaveCount(0);
  }
}

async function lookAtPayment(till: Till, name: string): Promise<void> {
  const { page } = till;
  await charge(till);
  await expectFit(page, `${name}, cash`);
  await page.getByLabel("Cash given").fill("10");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "UPI" }).click();
  await expectFit(page, `${name}, paid in part`);
  await page.getByLabel("Amount").fill("999");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Only cash gives change.")).toBeVisible();
  await expectFit(page, `${name}, payment refused`);
  await page.getByRole("tab", { name: "Cash" }).click();
  await page.getByLabel("Cash given").fill("500");
  await page.keyboard.press("Enter");
  await till.done();
  await expectFit(page, `${name}, done`);
}

async function lookAtShortage(till: Till, shop: Shop, name: string): Promise<void> {
  const last = await shop.make({ name: "Nearly gone", priceMinor: 1500, stockMilli: 1000 });
  await till.scan(last.barcode, last.barcode);
  await expect(till.page.getByText(/1 line|Charge ₹30.00/).first()).toBeVisible();
  await charge(till);
  await till.page.keyboard.press("F10");
  await expect(till.page.getByRole("button", { name: "Sell 1" })).toBeVisible();
  await expectFit(till.page, `${name}, shortage`);
}

for (const scheme of SCHEMES) {
  for (const size of WIDTHS) {
    const name = `${size.width} ${scheme}`;
    test(`axe finds nothing and nothing is too wide on any state of Sell at ${name}`, async ({ browserOf, shop }) => {
      test.slow();
      const goods = await shop.make({ name: "A name long enough to need a second line", priceMinor: 12_345 });
      const context = await browserOf("MANAGER", look(size, scheme));
      const till = await openTill(await context.newPage());
      await expectFit(till.page, `${name}, empty`);
      await till.scan("9999999999994");
      await expect(till.page.getByText("No product has the code")).toBeVisible();
      await expectFit(till.page, `${name}, unknown code`);
      await till.scan(goods.barcode);
      await expect(till.page.getByText(/1 line|Charge ₹123.45/).first()).toBeVisible();
      await showCart(till);
      await expectFit(till.page, `${name}, cart`);
      await lookAtDialogs(till, name);
      if (isNarrow(till.page)) await till.page.keyboard.press("Escape");
      await lookAtPayment(till, name);
      await lookAtShortage(till, shop, name);
    });
  }
}
