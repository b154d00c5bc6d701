import { inMerchant, type Tx } from "@galla/db";
import { isRefusal, may, minor, refuse } from "@galla/domain";
import type { CloseShiftInput, ZReportOutput } from "@galla/validators";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { movementsOf } from "./cash-movements.ts";
import { approvalOf } from "./closing-approval.ts";
import { closingTerms } from "./closing-terms.ts";
import { findShift, lockShift, type StoredShift } from "./find-shift.ts";
import { keepClosing } from "./keep-closing.ts";
import { printZ } from "./print-z.ts";
import { countedOf, settleCount, sortedCount } from "./settle-count.ts";
import { figuresOf } from "./shift-figures.ts";
import { zReportOf } from "./show-shift.ts";
import { requireTill } from "./till-rule.ts";
import { refuseUnsentSales } from "./unsent-sales.ts";

/**
 * Closes a shift by a blind count, in one transaction: a sale made at the same moment is in the Z report or finds the shift closed and
 * becomes its adjustment, never both and never neither. The Z number is the register's next, without a gap.
 *
 * The same closing again gives the same Z report; another one refuses `shift.closed`. Refuses also `resource.not_found`,
 * `store.not_assigned`, `register.not_held`, `shift.unsent_sales`, `shift.reason_required`, `approval.required` and
 * `approval.invalid`. A count that was refused for its difference is written into the audit book, because who counts blindly must
 * not learn by trying what to count.
 */
export async function closeShift(call: Call, input: CloseShiftInput): Promise<ZReportOutput> {
  try {
    return await inMerchant(call.database, call.actor.merchantId, (tx) => close(tx, call, input));
  } catch (error) {
    if (isRefusal(error, "shift.reason_required") || isRefusal(error, "approval.required"))
      await tellOfCount(call, { input, needs: error.code });
    throw error;
  }
}

async function close(tx: Tx, call: Call, input: CloseShiftInput): Promise<ZReportOutput> {
  await lockShift(tx, call, { shiftId: input.shiftId, to: "close" });
  const shift = await findShift(tx, call, input.shiftId);
  if (shift.closedAt !== null) return repeat(shift, shift.closedAt, input);
  // Who may take a register from its till may also close its shift from the office.
  if (!may(call.actor.role, "register.release")) requireTill(call, shift);
  await refuseUnsentSales(tx, call, { shift, input });
  const terms = await closingTerms(tx, call);
  const movements = await movementsOf(tx, call.actor.merchantId, shift.id);
  const figures = await figuresOf(tx, call.actor.merchantId, { shift, movements });
  const expectedMinor = minor(figures.cash.expectedMinor);
  const settled = settleCount(call, { input, expectedMinor, limitMinor: terms.limitMinor });
  const approval = settled.needsApproval ? await approvalOf(tx, call, { input, shift, settled }) : null;
  const approvedBy = approval?.approvedBy ?? null;
  const closing = { shift, terms, movements, figures, settled, reason: input.reason, approvedBy };
  const report = await printZ(tx, call, closing);
  await keepClosing(tx, call, { report, approvalId: approval?.approvalId ?? null });
  return report;
}

function repeat(shift: StoredShift, closedAt: Date, input: CloseShiftInput): ZReportOutput {
  const report = zReportOf(shift);
  const isSame =
    report !== null &&
    report.differenceReason === input.reason &&
    JSON.stringify(report.count) === JSON.stringify(sortedCount(input.count));
  return isSame ? report : refuse("shift.closed", { shiftId: shift.id, closedAt: closedAt.toISOString() });
}

/** The refused transaction left nothing, so this is its own. */
async function tellOfCount(call: Call, { input, needs }: { input: CloseShiftInput; needs: string }): Promise<void> {
  await inMerchant(call.database, call.actor.merchantId, async (tx) => {
    const { id, registerId } = await findShift(tx, call, input.shiftId);
    await audit(tx, call, {
      action: "shift.counted",
      subjectType: "shift",
      subjectId: id,
      registerId,
      after: { countedMinor: Number(countedOf(input.count)), refusedWith: needs },
    });
  });
}
