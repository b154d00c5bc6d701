import { inMerchant, Prisma } from "@galla/db";
import { isUuid, refuse } from "@galla/domain";
import type { ShiftListInput, ShiftListOutput, ShiftRow } from "@galla/validators";
import { requireStore, type Call } from "../../platform/call.ts";
import { wire } from "../../platform/wire.ts";
import { findStore } from "../stores/index.ts";

type Row = Omit<ShiftRow, "openedAt" | "closedAt" | "totalMinor" | "differenceMinor"> & {
  openedAt: Date;
  closedAt: Date | null;
  totalMinor: bigint;
  differenceMinor: bigint | null;
};

/**
 * Shifts of the stores the caller works in, newest first, page by page along (opened at, id). A closed shift shows what its Z report
 * says; only an open one is summed. Days are those of each store's time zone. Refuses `resource.not_found`, `store.not_assigned` and,
 * for a cursor we did not make, `input.invalid`.
 */
export function listShifts(call: Call, input: ShiftListInput): Promise<ShiftListOutput> {
  const { merchantId } = call.actor;
  const { storeId, limit } = input;
  const after = input.cursor === undefined || input.cursor === null ? Prisma.empty : afterCursor(input.cursor);
  return inMerchant(call.database, merchantId, async (tx) => {
    if (storeId !== undefined) requireStore(call, (await findStore(tx, merchantId, storeId)).id);
    const rows = await tx.$queryRaw<Row[]>`
      SELECT s.id AS "shiftId", s.z_number AS "zNumber", store.name AS "storeName", r.name AS "registerName", o.full_name AS "openedBy",
             s.opened_at AS "openedAt", c.full_name AS "closedBy", s.closed_at AS "closedAt",
             coalesce((s.z_report #>> '{figures,saleCount}')::int, sold.count) AS "saleCount",
             coalesce((s.z_report #>> '{figures,totalMinor}')::bigint, sold.total) AS "totalMinor",
             s.counted_cash_minor - s.expected_cash_minor AS "differenceMinor",
             (SELECT count(*)::int FROM shift_adjustment a WHERE a.merchant_id = s.merchant_id AND a.shift_id = s.id) AS "adjustmentCount"
        FROM shift s
        JOIN store ON store.merchant_id = s.merchant_id AND store.id = s.store_id
        JOIN register r ON r.merchant_id = s.merchant_id AND r.id = s.register_id
        JOIN app_user o ON o.merchant_id = s.merchant_id AND o.id = s.opened_by_id
        LEFT JOIN app_user c ON c.merchant_id = s.merchant_id AND c.id = s.closed_by_id
        LEFT JOIN LATERAL (
          SELECT count(*)::int AS count, coalesce(sum(b.total_minor), 0)::bigint AS total
            FROM sale b WHERE b.merchant_id = s.merchant_id AND b.shift_id = s.id) sold ON s.z_report IS NULL
       WHERE ${matches(call, input)} ${after}
       ORDER BY s.opened_at DESC, s.id DESC
       LIMIT ${limit + 1}::int`;
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      rows: page.map(shiftRow),
      nextCursor:
        rows.length > page.length && last !== undefined ? `${last.openedAt.toISOString()}|${last.shiftId}` : null,
    };
  });
}

function shiftRow({ openedAt, closedAt, differenceMinor, ...row }: Row): ShiftRow {
  return {
    ...wire(row),
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    differenceMinor: differenceMinor === null ? null : Number(differenceMinor),
  };
}

function matches(call: Call, { storeId, registerId, from, to, status }: ShiftListInput): Prisma.Sql {
  const { merchantId, storeIds } = call.actor;
  const conditions = [Prisma.sql`s.merchant_id = ${merchantId}::uuid`];
  if (storeIds !== null) conditions.push(Prisma.sql`s.store_id = ANY (${storeIds}::uuid[])`);
  if (storeId !== undefined) conditions.push(Prisma.sql`s.store_id = ${storeId}::uuid`);
  if (registerId !== undefined) conditions.push(Prisma.sql`s.register_id = ${registerId}::uuid`);
  if (status !== "all") conditions.push(Prisma.sql`(s.closed_at IS NULL) = ${status === "open"}`);
  // The bounds on the instant, a day wider on both sides for any time zone, let the index narrow first.
  if (from !== undefined)
    conditions.push(Prisma.sql`${OPENED_ON} >= ${from}::date AND s.opened_at >= ${from}::date - interval '1 day'`);
  if (to !== undefined)
    conditions.push(Prisma.sql`${OPENED_ON} <= ${to}::date AND s.opened_at < ${to}::date + interval '2 days'`);
  return Prisma.join(conditions, " AND ");
}

const OPENED_ON = Prisma.sql`(s.opened_at AT TIME ZONE store.time_zone)::date`;

function afterCursor(cursor: string): Prisma.Sql {
  const [openedAt = "", id = ""] = cursor.split("|");
  if (!isUuid(id) || Number.isNaN(Date.parse(openedAt)))
    refuse("input.invalid", { issues: [{ field: "cursor", message: "Is not a cursor of this list." }] });
  return Prisma.sql`AND (s.opened_at, s.id) < (${new Date(openedAt).toISOString()}::timestamptz, ${id}::uuid)`;
}
