import { isRefusal, Refusal, type RefusalCode } from "@galla/domain";
import type { CheckoutCommand } from "@galla/validators";
import { TRPCError } from "@trpc/server";
import { v7 } from "uuid";
import type { TestShop } from "./shop.ts";

type Line = CheckoutCommand["lines"][number];

/** A cash sale at the shop's first register that expects the given total and hands over exactly that. */
export function saleOf(
  shop: Pick<TestShop, "registerId" | "shiftId">,
  lines: readonly Line[],
  totalMinor: number,
): CheckoutCommand {
  return {
    saleId: v7(),
    registerId: shop.registerId,
    shiftId: shop.shiftId,
    lines: [...lines],
    tenders: [{ method: "CASH", amountMinor: totalMinor }],
    expectedTotalMinor: totalMinor,
  };
}

/** Another register of the shop with the shift it opened with, as a sale names them. */
export function shiftAt(shop: TestShop, registerId: string): Pick<CheckoutCommand, "registerId" | "shiftId"> {
  const shifts = new Map([
    [shop.registerId, shop.shiftId],
    [shop.secondRegisterId, shop.secondShiftId],
    [shop.farRegisterId, shop.farShiftId],
  ]);
  const shiftId = shifts.get(registerId);
  if (shiftId === undefined) throw new Error(`The shop has no register ${registerId}`);
  return { registerId, shiftId };
}

/** Whole pieces of a product. */
export const pieces = (productId: string, count: number): Line => ({ productId, quantityMilli: count * 1000 });

/** The refusal a call ends in; throws when it succeeded or failed in any other way. */
export async function refusalOf(answer: Promise<unknown>): Promise<Refusal> {
  try {
    await answer;
  } catch (error) {
    const thrown = error instanceof TRPCError ? error.cause : error;
    if (thrown instanceof Refusal) return thrown;
    throw error;
  }
  throw new Error("The call was not refused");
}

/** The details of a refusal that must carry this code. */
export async function detailsOf<Code extends RefusalCode>(
  answer: Promise<unknown>,
  code: Code,
): Promise<Refusal<Code>["details"]> {
  const refusal = await refusalOf(answer);
  if (isRefusal(refusal, code)) return refusal.details;
  throw new Error(`Refused with ${refusal.code} instead of ${code}: ${JSON.stringify(refusal.details)}`);
}

const COUNTED = [
  "sale",
  "sale_line",
  "sale_tender",
  "stock_movement",
  "bill_counter",
  "event",
  "audit_entry",
  "audit_chain",
] as const;

/** How many rows each table holds that a sale may write to. */
export async function rowCounts(shop: TestShop): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of COUNTED) {
    const { rows } = await shop.operator.pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    counts[table] = rows[0]?.count ?? -1;
  }
  return counts;
}

/** The stock of a product at the shop's first store, in thousandths. */
export async function stockOf(shop: TestShop, productId: string): Promise<number> {
  const { rows } = await shop.operator.pool.query<{ quantity: string }>(
    "SELECT quantity_milli AS quantity FROM stock_level WHERE store_id = $1 AND product_id = $2",
    [shop.storeId, productId],
  );
  return Number(rows[0]?.quantity);
}
