import { inMerchant, Prisma, type Tx } from "@galla/db";
import type { TenderMethod } from "@galla/domain";
import { Refusal } from "@galla/domain";
import { isUuid } from "@galla/domain";
import type { SaleListInput, SaleListOutput, SaleRow } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { wire } from "../../platform/wire.ts";
import { findWorkplace } from "../stores/index.ts";

type Row = Omit<SaleRow, "soldAt" | "totalMinor" | "methods"> & {
  soldAt: Date;
  totalMinor: bigint;
  methods: TenderMethod[];
};

/**
 * Sales of the stores the caller works in, newest first, page by page along (sold at, id), with how many and how much the filters match
 * in all. Refuses `resource.not_found` and `store.not_assigned` where one store's are asked for, and `input.invalid` for a cursor we did
 * not make.
 */
export function listSales(call: Call, input: SaleListInput): Promise<SaleListOutput> {
  const matching = matches(call, input);
  const after = input.cursor === undefined || input.cursor === null ? Prisma.empty : afterCursor(input.cursor);
  return inMerchant(call.database, call.actor.merchantId, async (tx) => {
    if (input.storeId !== undefined) await findWorkplace(tx, call, input.storeId);
    const rows = await tx.$queryRaw<Row[]>`
      SELECT s.id AS "saleId", s.bill_number AS "billNumber", s.sold_at AS "soldAt", store.name AS "storeName",
             r.name AS "registerName", u.full_name AS "cashierName", s.customer_name AS "customerName", s.status::text AS status,
             s.payment_status::text AS "paymentStatus", s.line_count AS "lineCount", s.total_minor AS "totalMinor",
             ARRAY(SELECT DISTINCT t.method::text FROM sale_tender t WHERE t.merchant_id = s.merchant_id AND t.sale_id = s.id
                   ORDER BY 1) AS methods
        FROM sale s
        JOIN register r ON r.merchant_id = s.merchant_id AND r.id = s.register_id
        JOIN store ON store.merchant_id = s.merchant_id AND store.id = s.store_id
        JOIN app_user u ON u.merchant_id = s.merchant_id AND u.id = s.cashier_id
       WHERE ${matching} ${after}
       ORDER BY s.sold_at DESC, s.id DESC
       LIMIT ${input.limit + 1}::int`;
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    return {
      rows: page.map((row) => ({ ...wire(row), soldAt: row.soldAt.toISOString() })),
      nextCursor:
        rows.length > page.length && last !== undefined ? `${last.soldAt.toISOString()}|${last.saleId}` : null,
      ...(await totals(tx, matching)),
    };
  });
}

async function totals(tx: Tx, matching: Prisma.Sql): Promise<{ count: number; totalMinor: number }> {
  const [row] = await tx.$queryRaw<{ count: bigint; totalMinor: bigint }[]>`
    SELECT count(*) AS count, coalesce(sum(s.total_minor), 0)::bigint AS "totalMinor" FROM sale s WHERE ${matching}`;
  return wire(row ?? { count: 0n, totalMinor: 0n });
}

function matches(call: Call, input: SaleListInput): Prisma.Sql {
  const { merchantId, storeIds } = call.actor;
  const conditions = [Prisma.sql`s.merchant_id = ${merchantId}::uuid`, ...dayConditions(input)];
  if (input.storeId !== undefined) conditions.push(Prisma.sql`s.store_id = ${input.storeId}::uuid`);
  else if (storeIds !== null) conditions.push(Prisma.sql`s.store_id = ANY (${storeIds}::uuid[])`);
  if (input.cashierId !== undefined) conditions.push(Prisma.sql`s.cashier_id = ${input.cashierId}::uuid`);
  if (input.registerId !== undefined) conditions.push(Prisma.sql`s.register_id = ${input.registerId}::uuid`);
  if (input.status !== undefined) conditions.push(Prisma.sql`s.status = ${input.status}::"SaleStatus"`);
  if (input.paymentMethod !== undefined) conditions.push(paidBy(input.paymentMethod));
  if (input.search !== "") conditions.push(mentions(input.search));
  return Prisma.join(conditions, " AND ");
}

/** Business days decide; the bounds on the instant, a day wider on both sides for any time zone, let the index narrow first. */
function dayConditions({ from, to }: SaleListInput): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = [];
  if (from !== undefined) {
    conditions.push(Prisma.sql`s.business_date >= ${from}::date AND s.sold_at >= ${from}::date - interval '1 day'`);
  }
  if (to !== undefined)
    conditions.push(Prisma.sql`s.business_date <= ${to}::date AND s.sold_at < ${to}::date + interval '2 days'`);
  return conditions;
}

function paidBy(method: TenderMethod): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM sale_tender t
    WHERE t.merchant_id = s.merchant_id AND t.sale_id = s.id AND t.method = ${method}::"TenderMethod")`;
}

/** Whatever was typed, taken literally: part of the bill number, the customer's name, the note or a product's name. */
function mentions(search: string): Prisma.Sql {
  const wanted = Prisma.sql`lower(${search}::text)`;
  return Prisma.sql`(strpos(lower(s.bill_number), ${wanted}) > 0 OR strpos(lower(s.customer_name), ${wanted}) > 0
    OR strpos(lower(s.note), ${wanted}) > 0 OR EXISTS (SELECT 1 FROM sale_line l
      WHERE l.merchant_id = s.merchant_id AND l.sale_id = s.id AND strpos(lower(l.product_name), ${wanted}) > 0))`;
}

/** Refuses `input.invalid` for a cursor we did not make. */
function afterCursor(cursor: string): Prisma.Sql {
  const [soldAt = "", id = ""] = cursor.split("|");
  if (!isUuid(id) || Number.isNaN(Date.parse(soldAt))) {
    throw new Refusal("input.invalid", { issues: [{ field: "cursor", message: "Is not a cursor of this list." }] });
  }
  return Prisma.sql`AND (s.sold_at, s.id) < (${new Date(soldAt).toISOString()}::timestamptz, ${id}::uuid)`;
}
