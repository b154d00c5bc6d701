import { apiClient } from "../fixtures/api-client.ts";
import { approvalOn } from "../fixtures/approval.ts";
import { comeIn, expectLocked, hireCashier, lockedTill } from "../fixtures/locked-till.ts";
import { personOf } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";
import { tillOn } from "../fixtures/till.ts";

const manager = { fullName: personOf("MANAGER").fullName, pin: personOf("MANAGER").pin ?? "" };

test("what a cashier asked a manager is gone when the till has locked itself, and the cart is not", async ({
  browser,
  browserOf,
  enrolled,
  shop,
  baseURL,
}) => {
  const oil = await shop.make({ name: "Oil", priceMinor: 20_000 });
  const cashier = await hireCashier(apiClient((await browserOf("OWNER")).request), shop);
  const page = await lockedTill(browser, enrolled, { baseURL: baseURL ?? "" });
  const till = tillOn(page);
  await page.clock.install();
  await page.reload();
  await comeIn(page, cashier);
  await till.scan(oil.barcode);
  await page.getByRole("button", { name: "Price", exact: true }).click();
  await page.getByLabel("Price of one").fill("150");
  await page.keyboard.press("Enter");
  await page.keyboard.press("F9");
  await approvalOn(page).getByRole("button", { name: manager.fullName }).click();
  await approvalOn(page).getByRole("button", { name: "Damaged packing" }).click();
  await expect(page.getByLabel(`PIN of ${manager.fullName}`)).toBeFocused();
  await page.clock.fastForward((shop.store.autoLockMinutes + 1) * 60_000);
  await expectLocked(page);
  await expect(approvalOn(page)).toHaveCount(0);
  await comeIn(page, manager);
  await expect(approvalOn(page)).toHaveCount(0);
  await till.totals("₹150.00");
  await expect(till.line(oil.name)).toBeVisible();
  await page.context().close();
});
