import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "../fixtures/test.ts";

test("two managers edit one product: the second sees what the first changed and keeps both", async ({
  browserOf,
  shop,
}) => {
  const product = await shop.make({ priceMinor: 2000 });
  const [first, second] = await open(product.id, [await browserOf("MANAGER"), await browserOf("OWNER")]);
  await first.getByLabel("Selling price").fill("21.00");
  await first.getByRole("button", { name: "Save changes" }).click();
  await expect(first.getByText("Saved", { exact: true })).toBeVisible();

  await second.getByLabel("Minimum stock").fill("33");
  await second.getByRole("button", { name: "Save changes" }).click();
  const dialog = second.getByRole("dialog", { name: "Someone else changed this product" });
  await expect(dialog).toContainText("Selling price");
  await expect(dialog).toContainText("21.00");
  await dialog.getByRole("button", { name: "Keep mine" }).click();
  await expect(second.getByText("Saved", { exact: true })).toBeVisible();

  await second.reload();
  await expect(second.getByLabel("Selling price")).toHaveValue("21.00");
  await expect(second.getByLabel("Minimum stock")).toHaveValue("33");
});

test("reloading takes the other version and drops one's own", async ({ browserOf, shop }) => {
  const product = await shop.make({ priceMinor: 2000 });
  const [first, second] = await open(product.id, [await browserOf("MANAGER"), await browserOf("OWNER")]);
  await first.getByLabel("Selling price").fill("19.00");
  await first.getByRole("button", { name: "Save changes" }).click();
  await expect(first.getByText("Saved", { exact: true })).toBeVisible();

  await second.getByLabel("Selling price").fill("18.00");
  await second.getByRole("button", { name: "Save changes" }).click();
  await second.getByRole("button", { name: "Reload theirs" }).click();
  await expect(second.getByLabel("Selling price")).toHaveValue("19.00");
  await expect(second.getByRole("button", { name: "Discard" })).toHaveCount(0);
});

async function open(productId: string, contexts: [BrowserContext, BrowserContext]): Promise<[Page, Page]> {
  const [first, second] = [await contexts[0].newPage(), await contexts[1].newPage()];
  for (const page of [first, second]) {
    await page.goto(`/products/${productId}`);
    await expect(page.getByLabel("Selling price")).toBeVisible();
  }
  return [first, second];
}
