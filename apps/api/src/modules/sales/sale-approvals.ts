import type { Tx } from "@galla/db";
import { discountOverLimit, may, Refusal, toWire, type ApprovalNeed } from "@galla/domain";
import type { ApprovalScope } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { spendApproval } from "../approvals/index.ts";
import type { DecidedSale, SoldLine } from "./decide-sale.ts";

type SaleNeed = Extract<ApprovalNeed, { permission: "sale.discountOverLimit" | "sale.overridePrice" }>;
type Matched = { readonly need: SaleNeed; readonly approvalId: string | undefined };

/**
 * Uses up what leaders approved of a sale that its cashier may not make alone: discounts over the merchant's limit, and prices other than the
 * catalogue's. Answers the approvals used, for the book. Whoever needs none costs no round trip. Refuses `approval.required` with
 * every need at once that no approval was brought for, and `approval.invalid` for one that does not fit or does not go as far as the sale.
 */
export async function approveSale(tx: Tx, call: Call, sale: DecidedSale): Promise<string[]> {
  const needs = needsOf(call, sale);
  if (needs.length === 0) return [];
  const matched = await matchApprovals(tx, call, { sale, needs });
  const missing = matched.filter(({ approvalId }) => approvalId === undefined).map(({ need }) => need);
  if (missing.length > 0) throw new Refusal("approval.required", { needs: missing });
  const used: string[] = [];
  for (const { need, approvalId } of matched) {
    if (approvalId === undefined) continue;
    await spendApproval(tx, call, {
      approvalId,
      permission: need.permission,
      subjectId: sale.input.saleId,
      storeId: sale.place.storeId,
      covers: (scope) => covers(scope, need),
    });
    used.push(approvalId);
  }
  return used;
}

function needsOf({ actor: { role } }: Call, { cart, lines, place }: DecidedSale): SaleNeed[] {
  const needs: SaleNeed[] = [];
  const totalMinor = toWire(cart.totalMinor);
  const limitPpm = place.terms.discountLimitPpm;
  const discountPpm = may(role, "sale.discountOverLimit") ? null : discountOverLimit(cart, limitPpm);
  if (discountPpm !== null) needs.push({ permission: "sale.discountOverLimit", totalMinor, discountPpm, limitPpm });
  const prices = may(role, "sale.overridePrice") ? [] : overriddenPrices(lines);
  if (prices.length > 0) needs.push({ permission: "sale.overridePrice", totalMinor, prices });
  return needs;
}

/** Every other price than the catalogue's, once. A line that names the catalogue's own price overrides nothing. */
function overriddenPrices(lines: readonly SoldLine[]) {
  const overridden = lines.filter((line) => line.unitPriceMinor !== line.product.priceMinor);
  const byPrice = new Map(
    overridden.map(({ productId, unitPriceMinor }) => [
      `${productId} ${unitPriceMinor}`,
      { productId, unitPriceMinor: toWire(unitPriceMinor) },
    ]),
  );
  return [...byPrice.values()];
}

type Asked = { readonly sale: DecidedSale; readonly needs: readonly SaleNeed[] };

/** Which of the approvals brought is for which need; of several for the same, the last one given. */
async function matchApprovals(tx: Tx, call: Call, { sale, needs }: Asked): Promise<Matched[]> {
  const { approvalIds = [], saleId } = sale.input;
  const given =
    approvalIds.length === 0
      ? []
      : await tx.approval.findMany({
          where: { merchantId: call.actor.merchantId, id: { in: approvalIds }, subjectId: saleId },
          orderBy: { createdAt: "desc" },
          select: { id: true, permission: true },
        });
  return needs.map((need) => {
    return { need, approvalId: given.find(({ permission }) => permission === need.permission)?.id };
  });
}

/** An approval is good for the sale as the leader saw it: for no other total, no larger discount and no other price. */
function covers(scope: ApprovalScope, need: SaleNeed): boolean {
  if (need.permission === "sale.discountOverLimit")
    return (
      scope.permission === need.permission &&
      need.totalMinor === scope.totalMinor &&
      need.discountPpm <= scope.discountPpm
    );
  if (scope.permission !== need.permission || need.totalMinor !== scope.totalMinor) return false;
  return need.prices.every((price) =>
    scope.prices.some((one) => one.productId === price.productId && one.unitPriceMinor === price.unitPriceMinor),
  );
}
