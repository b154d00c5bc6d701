import { acrossMerchants, type LiveSession, type Role } from "@galla/db";
import type { ApprovalScope, CloseShiftCommand, CloseShiftInput, OpenShiftInput } from "@galla/validators";
import { v7 } from "uuid";
import type { Call } from "../platform/call.ts";
import type { TestShop } from "./shop.ts";

/** A count of notes and coins that comes to an amount. */
export function countOf(amountMinor: number): CloseShiftInput["count"] {
  const [hundreds, ones] = [Math.floor(amountMinor / 10_000), amountMinor % 10_000];
  return [
    { denominationMinor: 10_000, count: hundreds },
    { denominationMinor: 1, count: ones },
  ].filter(({ count }) => count > 0);
}

/** Closes a shift with a count that comes to an amount, and a reason in case there is a difference. */
export function closingOf(shiftId: string, countedMinor: number): CloseShiftInput {
  return { shiftId, count: countOf(countedMinor), reason: "Counted twice", unsentSales: [] };
}

/** A new shift of a register; the one the fixture opened there must be closed first. */
export function openingOf(registerId: string, openingFloatMinor = 10_000): OpenShiftInput {
  return { shiftId: v7(), registerId, openingFloatMinor };
}

/** Closes the shift the shop opened with at its first register, so that a test begins with a closed drawer. */
export async function closeFirstShift(shop: TestShop): Promise<void> {
  const nothing: CloseShiftCommand = { shiftId: shop.shiftId, count: [] };
  await shop.caller("OWNER").shifts.close(nothing);
}

/** A till that holds a register, with what it last told of unsent sales. */
export async function enrolTill(
  shop: TestShop,
  registerId: string,
  unsentSales: CloseShiftInput["unsentSales"] = [],
): Promise<NonNullable<LiveSession["till"]>> {
  const { merchantId, storeId } = shop;
  const till = { id: v7(), storeId, registerId, name: "Counter" };
  const tokenHash = Buffer.from(till.id.replaceAll("-", "").repeat(2), "hex");
  const enrolledById = shop.userIds.MANAGER;
  await acrossMerchants(shop.operator, (tx) =>
    tx.till.create({ data: { merchantId, ...till, tokenHash, enrolledById, unsentSales }, select: { id: true } }),
  );
  return till;
}

/** Somebody's call from a till. */
export function callAt(shop: TestShop, role: Role, till: LiveSession["till"]): Call {
  const call = shop.callAs(role);
  return { ...call, actor: { ...call.actor, till } };
}

type Granted = { readonly scope: ApprovalScope; readonly subjectId: string; readonly storeId?: string };

/** An approval the manager has given the cashier for one act. */
export async function approve(shop: TestShop, { scope, subjectId, storeId }: Granted): Promise<string> {
  const id = v7();
  const { merchantId, userIds } = shop;
  await acrossMerchants(shop.operator, (tx) =>
    tx.approval.create({
      data: {
        merchantId,
        id,
        storeId: storeId ?? shop.storeId,
        permission: scope.permission,
        subjectId,
        scope,
        reason: "Seen by me",
        requestedById: userIds.CASHIER,
        approvedById: userIds.MANAGER,
        expiresAt: new Date(Date.now() + 600_000),
      },
      select: { id: true },
    }),
  );
  return id;
}

/** What the audit book says of something, oldest first. */
export async function auditOf(shop: TestShop, subjectId: string) {
  const { rows } = await shop.operator.pool.query<{
    action: string;
    after: unknown;
    registerId: string | null;
    approvalId: string | null;
  }>(
    `SELECT action, after, register_id AS "registerId", approval_id AS "approvalId" FROM audit_entry
      WHERE subject_id = $1 ORDER BY chain_id, seq`,
    [subjectId],
  );
  return rows;
}

/** The events of a type that tell of a shift. */
export async function eventsOf(shop: TestShop, type: string, shiftId: string): Promise<number> {
  const { rows } = await shop.operator.pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM event WHERE type = $1 AND payload ->> 'shiftId' = $2",
    [type, shiftId],
  );
  return rows[0]?.count ?? -1;
}
