import type { Tx } from "@galla/db";
import { minor, Refusal, type CashRounding, type TaxMode } from "@galla/domain";
import type { CheckoutInput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";

/** Where a sale is rung up, with what of the store decides its figures and its receipt. */
export type Place = {
  readonly storeId: string;
  readonly storeName: string;
  readonly storeAddress: string;
  readonly storePhone: string;
  readonly receiptHeader: string;
  readonly receiptFooter: string;
  readonly timeZone: string;
  readonly taxMode: TaxMode;
  readonly cashRounding: CashRounding;
  readonly registerId: string;
  readonly registerName: string;
  readonly registerCode: string;
};

export type OpenedCheckout = {
  readonly place: Place;
  /** The content hash of the sale that is already stored under this id; null when there is none. */
  readonly knownHash: Uint8Array | null;
};

type Row = Omit<Place, "cashRounding"> & {
  knownHash: Uint8Array | null;
  roundingIncrement: bigint;
  roundingMode: CashRounding["mode"];
};

/**
 * First statement of a checkout's transaction: sets the merchant, queues identical submissions behind each other, reads the place.
 * Refuses `resource.not_found` for a register that is not the merchant's.
 */
export async function openCheckout(tx: Tx, call: Call, input: CheckoutInput): Promise<OpenedCheckout> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT o.known_hash AS "knownHash", (o.store).id AS "storeId", (o.store).name AS "storeName",
           (o.store).address AS "storeAddress", (o.store).phone AS "storePhone", (o.store).receipt_header AS "receiptHeader",
           (o.store).receipt_footer AS "receiptFooter", (o.store).time_zone AS "timeZone", (o.store).tax_mode::text AS "taxMode",
           (o.store).cash_rounding_increment_minor AS "roundingIncrement", (o.store).cash_rounding_mode::text AS "roundingMode",
           (o.register).id AS "registerId", (o.register).name AS "registerName", (o.register).code AS "registerCode"
      FROM open_checkout(${call.actor.merchantId}::uuid, ${input.saleId}::uuid, ${input.registerId}::uuid) o`;
  const [row] = rows;
  if (row === undefined) throw new Refusal("resource.not_found", { resource: "register", id: input.registerId });
  const { knownHash, roundingIncrement, roundingMode, ...place } = row;
  return {
    knownHash,
    place: { ...place, cashRounding: { incrementMinor: minor(roundingIncrement ?? 0n), mode: roundingMode } },
  };
}
