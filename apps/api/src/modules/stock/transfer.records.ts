import { Prisma, type Tx } from "@galla/db";
import type { Unit } from "@galla/domain";
import type { SendTransferInput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";

/** A product on its way, with what the document keeps of it. */
export type SentLine = {
  readonly productId: string;
  readonly name: string;
  readonly sku: string;
  readonly unit: Unit;
  readonly sentMilli: number;
  /** What the shelf held when it was locked. */
  readonly availableMilli: bigint;
};

export type SentTransfer = Omit<SendTransferInput, "lines"> & {
  readonly lines: readonly SentLine[];
  readonly hash: Uint8Array;
  readonly sentAt: Date;
};

/**
 * Writes a transfer, its lines and their movements in one statement, which takes the merchant's next number: last, so that only the
 * book and the event come while others wait for it. Before and after of a movement are read from the level as the taking left it.
 */
export async function keepTransfer(tx: Tx, call: Call, transfer: SentTransfer): Promise<number> {
  const { merchantId, userId } = call.actor;
  const { transferId, fromStoreId, toStoreId, note, hash, sentAt } = transfer;
  const [kept] = await tx.$queryRaw<{ number: number }[]>`
    WITH line AS (
      SELECT * FROM jsonb_to_recordset(${linesOf(transfer)}::jsonb) AS l(${LINE_COLUMNS})
    ), counter AS (
      UPDATE merchant SET last_transfer_number = last_transfer_number + 1 WHERE id = ${merchantId}::uuid RETURNING last_transfer_number
    ), line_rows AS (
      INSERT INTO stock_transfer_line (merchant_id, transfer_id, product_id, product_name, sku, unit, sent_milli)
      SELECT ${merchantId}::uuid, ${transferId}::uuid, product_id, product_name, sku, unit, sent_milli FROM line
    ), movements AS (
      INSERT INTO stock_movement (merchant_id, store_id, product_id, seq, type, change_milli, before_milli, after_milli, note,
        transfer_id, created_by_id, created_at)
      SELECT level.merchant_id, level.store_id, level.product_id, level.seq, 'TRANSFER_OUT', -line.sent_milli,
             level.quantity_milli + line.sent_milli, level.quantity_milli, nullif(${note}, ''), ${transferId}::uuid, ${userId}::uuid, ${sentAt}
        FROM line JOIN stock_level level
          ON level.merchant_id = ${merchantId}::uuid AND level.store_id = ${fromStoreId}::uuid AND level.product_id = line.product_id
    )
    INSERT INTO stock_transfer (merchant_id, id, number, from_store_id, to_store_id, note, sent_by_id, sent_at, content_hash)
    SELECT ${merchantId}::uuid, ${transferId}::uuid, last_transfer_number, ${fromStoreId}::uuid, ${toStoreId}::uuid, ${note},
           ${userId}::uuid, ${sentAt}, ${hash}::bytea
      FROM counter
    RETURNING number`;
  if (kept === undefined) throw new Error("A transfer was not written");
  return kept.number;
}

const LINE_COLUMNS = Prisma.raw(`product_id uuid, product_name text, sku text, unit "Unit", sent_milli bigint`);

function linesOf({ lines }: SentTransfer): string {
  return JSON.stringify(
    lines.map(({ productId, name, sku, unit, sentMilli }) => {
      return { product_id: productId, product_name: name, sku, unit, sent_milli: sentMilli };
    }),
  );
}
