import type { Page } from "@playwright/test";
import { approvalOn, approve } from "../fixtures/approval.ts";
import { expectFit } from "../fixtures/looks.ts";
import { expect, test } from "../fixtures/test.ts";
import { tillOn } from "../fixtures/till.ts";

/** Counts nothing but so many notes of ₹500 and closes; answers once the server wants a reason. */
async function countNotes(page: Page, notes: number): Promise<void> {
  await page.getByRole("button", { name: "Close shift" }).click();
  await page.getByLabel("How many ₹500").fill(String(notes));
  await page.getByRole("button", { name: "Close the shift" }).click();
  await expect(page.getByText(/^The drawer is ₹/)).toBeVisible();
}

async function openShift(page: Page, amount: string): Promise<void> {
  await expect(page.getByRole("heading", { name: /^Open a shift/ })).toBeVisible();
  await page.getByLabel("Cash in the drawer").fill(amount);
  await page.keyboard.press("Enter");
}

test("a shift is closed by a blind count with its difference, printed as a Z report, and the next one sells", async ({
  tillOf,
  shop,
}) => {
  test.slow();
  const till = await tillOf("CASHIER");
  const { page } = till;
  await page.goto("/shift");
  await expect(page.getByText("The drawer is counted blind")).toBeVisible();
  await expectFit(page, "shift of a cashier");
  await page.getByRole("button", { name: "Cash out" }).click();
  await page.getByLabel("Amount").fill("250");
  await page.getByRole("button", { name: "Paid a supplier" }).click();
  await expectFit(page, "cash out");
  await page.getByRole("button", { name: "Take out ₹250.00" }).click();
  await expect(page.getByText("Cash out: Paid a supplier").first()).toBeVisible();
  await page.getByRole("button", { name: "Open drawer" }).click();
  await approve(page, "Change for a customer");
  await expect(page.getByText("Drawer opened: Change for a customer").first()).toBeVisible();
  await countNotes(page, 200);
  await expectFit(page, "count with a difference");
  await page.getByRole("button", { name: "Wrong change given" }).click();
  await page.getByRole("button", { name: "Close the shift" }).click();
  await expect(approvalOn(page)).toContainText("Close the shift with the drawer ₹");
  await approve(page, "Counted twice");
  await expect(page.getByText(/^Shift closed as Z \d+$/)).toBeVisible();
  await expect(page.getByRole("article", { name: /^Z report/ }).first()).toContainText("Wrong change given");
  await expectFit(page, "closed shift");
  await page.getByRole("button", { name: "Open a new shift" }).click();
  await openShift(page, "2000");
  await expect(page.getByText("with ₹2,000.00 in the drawer")).toBeVisible();
  await page.getByRole("link", { name: "Sell" }).click();
  const soap = await shop.make({ name: "Soap", priceMinor: 4000 });
  const next = tillOn(page);
  await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "false");
  await next.scan(soap.barcode);
  await next.totals("₹40.00");
  await next.pay();
  await page.keyboard.press("F10");
  await next.done();
});

test("a sale is not lost when its shift was closed meanwhile: the cart waits behind the gate", async ({
  tillOf,
  shop,
}) => {
  const rice = await shop.make({ name: "Rice", priceMinor: 9000 });
  const till = await tillOf("MANAGER");
  const { page } = till;
  await till.scan(rice.barcode);
  await till.totals("₹90.00");
  const office = await page.context().newPage();
  await office.goto("/shift");
  await countNotes(office, 0);
  await office.getByRole("button", { name: "No idea" }).click();
  await office.getByRole("button", { name: "Close the shift" }).click();
  await expect(office.getByText(/^Shift closed as Z \d+$/)).toBeVisible();
  await office.close();
  await page.reload();
  await openShift(page, "0");
  await till.totals("₹90.00");
  await till.pay();
  await page.keyboard.press("F10");
  await till.done();
});

test("a sale that is not saved yet holds the closing up, and is sent from there", async ({ tillOf, shop }) => {
  const milk = await shop.make({ name: "Milk", priceMinor: 6000 });
  const till = await tillOf("MANAGER");
  const { page } = till;
  await page.route("**/trpc/sales.checkout*", (route) => route.abort("connectionrefused"));
  await till.scan(milk.barcode);
  await till.totals("₹60.00");
  await till.pay();
  await page.keyboard.press("F10");
  await expect(page.getByText("Not saved yet.")).toBeVisible();
  await page.goto("/shift");
  await expect(page.getByText(/^1 waiting, since/)).toBeVisible();
  await page.getByRole("button", { name: "Close shift" }).click();
  await expect(page.getByText("1 sale is not saved yet.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Rung up" })).toContainText("₹60.00");
  await page.getByRole("button", { name: "Close the shift" }).click();
  await expect(page.getByText("1 sale is not saved yet.")).toBeVisible();
  await expectFit(page, "closing with an unsent sale");
  await page.unroute("**/trpc/sales.checkout*");
  await page.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByText("1 sale is not saved yet.")).toHaveCount(0);
  expect(await shop.salesOf(milk.name)).toHaveLength(1);
  await page.goto("/sell");
  await expect(page.getByText("Ready for the first item")).toBeVisible();
});

test("the office finds the shift with its Z report and its difference in words", async ({ browserOf }) => {
  const page = await (await browserOf("MANAGER")).newPage();
  await page.goto("/shifts?status=closed");
  const row = page
    .getByRole("row")
    .filter({ hasText: /short|over/ })
    .first();
  await expectFit(page, "list of shifts");
  await row.getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: /^Z report \d+/ })).toBeVisible();
  await expect(page.getByText("Should be there").first()).toBeVisible();
  await expectFit(page, "a closed shift in the office");
});
