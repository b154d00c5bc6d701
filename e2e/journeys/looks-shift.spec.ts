import type { Page } from "@playwright/test";
import { apiClient } from "../fixtures/api-client.ts";
import { approvalOn } from "../fixtures/approval.ts";
import { expectFit, look, SCHEMES, WIDTHS } from "../fixtures/looks.ts";
import { personOf } from "../fixtures/people.ts";
import { closeShift, openShift, sellLate } from "../fixtures/shifts.ts";
import { expect, test } from "../fixtures/test.ts";

/** Opens a shift at the gate, as an amount that is not there and then counted. */
async function lookAtGate(page: Page, name: string): Promise<void> {
  await page.goto("/shift");
  await expect(page.getByRole("heading", { name: /^Open a shift/ })).toBeVisible();
  await page.getByRole("button", { name: "Open the shift" }).click();
  await expect(page.getByLabel("Cash in the drawer")).toHaveAttribute("aria-invalid", "true");
  await expectFit(page, `gate without an amount, ${name}`);
  await page.getByRole("tab", { name: "Count notes and coins" }).click();
  await page.getByLabel("How many ₹500").fill("4");
  await expectFit(page, `gate, counted, ${name}`);
  await page.getByRole("button", { name: "Open the shift" }).click();
}

/** A cashier asks for the drawer, as far as the PIN. */
async function lookAtApproval(page: Page, name: string): Promise<void> {
  const leader = personOf("MANAGER").fullName;
  await expect(page.getByRole("button", { name: "Close shift" })).toBeVisible();
  await expectFit(page, `shift, ${name}`);
  await page.getByRole("button", { name: "Open drawer" }).click();
  const dialog = approvalOn(page);
  await expect(dialog.getByRole("button", { name: leader })).toBeVisible();
  await dialog.getByRole("button", { name: "Go on to the PIN" }).click();
  await expectFit(page, `approval without a choice, ${name}`);
  await dialog.getByRole("button", { name: leader }).click();
  await dialog.getByRole("button", { name: "Check the cash" }).click();
  await expect(page.getByLabel(`PIN of ${leader}`)).toBeFocused();
  await expectFit(page, `PIN, ${name}`);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
}

/** Counts with the keyboard alone: ₹50 more than there should be, which needs a reason and nobody's PIN. */
async function lookAtClosing(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Close shift" }).click();
  await expect(page.getByLabel("How many ₹500")).toBeFocused();
  await page.keyboard.type("4");
  for (let pile = 0; pile < 3; pile += 1) await page.keyboard.press("Enter");
  await page.keyboard.press("+");
  await expectFit(page, `count, ${name}`);
  await page.getByRole("button", { name: "Close the shift" }).click();
  await expect(page.getByText("The drawer is ₹50.00 over.")).toBeVisible();
  await expectFit(page, `count with a difference, ${name}`);
  await page.getByRole("button", { name: "No idea" }).click();
  await page.getByRole("button", { name: "Close the shift" }).click();
  await expect(page.getByText(/^Shift closed as Z \d+$/)).toBeVisible();
  await expectFit(page, `closed, ${name}`);
}

for (const scheme of SCHEMES) {
  for (const size of WIDTHS) {
    const name = `${size.width} ${scheme}`;
    test(`axe finds nothing and nothing is too wide from the gate to the Z report at ${name}`, async ({
      browserOf,
      shop,
    }) => {
      test.slow();
      const office = await browserOf("MANAGER", look(size, scheme));
      const manager = apiClient(office.request);
      const goods = await shop.make({ name: "Ghee", priceMinor: 55_000 });
      const shiftId = await closeShift(manager, shop.registerId);
      try {
        await sellLate(manager, { registerId: shop.registerId, shiftId, goods, totalMinor: 55_000 });
        const page = await (await browserOf("CASHIER", look(size, scheme))).newPage();
        await lookAtGate(page, name);
        await lookAtApproval(page, name);
        await lookAtClosing(page, name);
      } finally {
        await openShift(manager, shop.registerId);
      }
      const page = await office.newPage();
      await page.goto("/shifts");
      await expect(page.getByText("1 late").filter({ visible: true }).first()).toBeVisible();
      await expectFit(page, `list of shifts, ${name}`);
      const rows = page.getByRole("group", { name: "Shifts" });
      const hidden = await rows.evaluate((group) => {
        const frame = group.querySelector("table")?.parentElement;
        return frame === null || frame === undefined ? 0 : frame.scrollWidth - frame.clientWidth;
      });
      expect(hidden, `how the drawers came out is in sight, ${name}`).toBeLessThanOrEqual(0);
      await page.goto(`/shifts/${shiftId}`);
      const bill = page.getByRole("link", { name: /^BILL-/ });
      await expect(bill).toBeVisible();
      // On one line: a bill number that is broken cannot be read out.
      expect((await bill.boundingBox())?.height).toBeLessThan(30);
      await expectFit(page, `shift with a late sale, ${name}`);
    });
  }
}
