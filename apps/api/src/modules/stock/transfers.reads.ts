import { inMerchant, Prisma, type Tx } from "@galla/db";
import { refuse, toWire } from "@galla/domain";
import type {
  TransferByIdInput,
  TransferListInput,
  TransferListOutput,
  TransferOutput,
  TransferRow,
} from "@galla/validators";
import { worksIn, type Call } from "../../platform/call.ts";
import { wire } from "../../platform/wire.ts";
import { findWorkplace } from "../stores/index.ts";

/**
 * Transfers from or to the stores the caller works in, the newest first. Refuses `resource.not_found` and `store.not_assigned` where one
 * store's are asked for.
 */
export function listTransfers(call: Call, input: TransferListInput): Promise<TransferListOutput> {
  const { merchantId } = call.actor;
  const { page, limit } = input;
  return inMerchant(call.database, merchantId, async (tx) => {
    if (input.storeId !== undefined) await findWorkplace(tx, call, input.storeId);
    const matching = matches(call, input);
    const [counted] = await tx.$queryRaw<{ total: bigint }[]>`
      SELECT count(*) AS total FROM stock_transfer t WHERE ${matching}`;
    const rows = await tx.$queryRaw<StoredRow[]>`
      SELECT ${ROW} FROM ${SOURCES} WHERE ${matching} ORDER BY t.number DESC LIMIT ${limit} OFFSET ${(page - 1) * limit}`;
    const total = Number(counted?.total ?? 0n);
    return { rows: rows.map(transferRow), total, page, limit, totalPages: Math.ceil(total / limit) };
  });
}

/** One transfer with its lines. Refuses `resource.not_found`, and `store.not_assigned` to those who work at neither end. */
export function transferById(call: Call, { transferId }: TransferByIdInput): Promise<TransferOutput> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, async (tx) => {
    const transfer = await readTransfer(tx, merchantId, transferId);
    const { fromStoreId, toStoreId } = transfer;
    if (!worksIn(call, fromStoreId) && !worksIn(call, toStoreId))
      refuse("store.not_assigned", { storeId: fromStoreId });
    return transfer;
  });
}

/** As `transferById`, for the answer of a change. */
export async function readTransfer(tx: Tx, merchantId: string, transferId: string): Promise<TransferOutput> {
  const rows = await tx.$queryRaw<(StoredRow & { note: string; endNote: string })[]>`
    SELECT ${ROW}, t.note, t.end_note AS "endNote" FROM ${SOURCES}
     WHERE t.merchant_id = ${merchantId}::uuid AND t.id = ${transferId}::uuid`;
  const [row] = rows;
  if (row === undefined) return refuse("resource.not_found", { resource: "transfer", id: transferId });
  const lines = await tx.stockTransferLine.findMany({
    where: { merchantId, transferId },
    orderBy: [{ productName: "asc" }, { productId: "asc" }],
    select: {
      productId: true,
      productName: true,
      sku: true,
      unit: true,
      sentMilli: true,
      receivedMilli: true,
      reason: true,
    },
  });
  return {
    ...transferRow(row),
    note: row.note,
    endNote: row.endNote,
    lines: lines.map(({ receivedMilli, ...line }) => ({
      ...wire(line),
      receivedMilli: receivedMilli === null ? null : toWire(receivedMilli),
    })),
  };
}

type StoredRow = Omit<TransferRow, "sentAt" | "endedAt"> & { sentAt: Date; endedAt: Date | null };

const ROW = Prisma.sql`t.id AS "transferId", t.number, t.status::text AS status, t.from_store_id AS "fromStoreId",
  source.name AS "fromStoreName", t.to_store_id AS "toStoreId", goal.name AS "toStoreName", sender.full_name AS "sentBy",
  t.sent_at AS "sentAt", ender.full_name AS "endedBy", t.ended_at AS "endedAt", line.count AS "lineCount",
  t.status = 'RECEIVED' AND line.differences > 0 AS "hasDifferences"`;

const SOURCES = Prisma.sql`stock_transfer t
  JOIN store source ON source.merchant_id = t.merchant_id AND source.id = t.from_store_id
  JOIN store goal ON goal.merchant_id = t.merchant_id AND goal.id = t.to_store_id
  JOIN app_user sender ON sender.merchant_id = t.merchant_id AND sender.id = t.sent_by_id
  LEFT JOIN app_user ender ON ender.merchant_id = t.merchant_id AND ender.id = t.ended_by_id
 CROSS JOIN LATERAL (
   SELECT count(*)::int AS count, count(*) FILTER (WHERE l.received_milli <> l.sent_milli) AS differences
     FROM stock_transfer_line l WHERE l.merchant_id = t.merchant_id AND l.transfer_id = t.id) line`;

function matches(call: Call, input: TransferListInput): Prisma.Sql {
  const { merchantId, storeIds } = call.actor;
  const conditions = [Prisma.sql`t.merchant_id = ${merchantId}::uuid`];
  const stores = input.storeId === undefined ? storeIds : [input.storeId];
  if (stores !== null)
    conditions.push(Prisma.sql`(t.from_store_id = ANY (${stores}::uuid[]) OR t.to_store_id = ANY (${stores}::uuid[]))`);
  if (input.status !== undefined) conditions.push(Prisma.sql`t.status = ${input.status}::"TransferStatus"`);
  return Prisma.join(conditions, " AND ");
}

function transferRow(row: StoredRow): TransferRow {
  return {
    transferId: row.transferId,
    number: row.number,
    status: row.status,
    fromStoreId: row.fromStoreId,
    fromStoreName: row.fromStoreName,
    toStoreId: row.toStoreId,
    toStoreName: row.toStoreName,
    lineCount: row.lineCount,
    sentBy: row.sentBy,
    sentAt: row.sentAt.toISOString(),
    endedBy: row.endedBy,
    endedAt: row.endedAt?.toISOString() ?? null,
    hasDifferences: row.hasDifferences,
  };
}
