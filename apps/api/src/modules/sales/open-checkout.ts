import type { Tx } from "@galla/db";
import { minor, Refusal, type CashRounding, type TaxMode } from "@galla/domain";
import type { CheckoutInput } from "@galla/validators";
import { requireStore, type Call } from "../../platform/call.ts";
import { requireTill, turnToAdd } from "../shifts/index.ts";

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
  readonly registerId: string;
  readonly registerName: string;
  /** What decides the sale and is not printed as such. */
  readonly terms: Terms;
};

export type Terms = {
  readonly cashRounding: CashRounding;
  readonly registerCode: string;
  readonly billPrefix: string;
  /** The shift the sale belongs to, and when it was closed if this sale comes late. */
  readonly shiftId: string;
  readonly shiftClosedAt: Date | null;
  /** A discount above this share needs a leader. */
  readonly discountLimitPpm: number;
};

export type OpenedCheckout = {
  readonly place: Place;
  /** The content hash of the sale that is already stored under this id; null when there is none. */
  readonly knownHash: Uint8Array | null;
};

type Row = Omit<Place, "terms"> &
  Omit<Terms, "cashRounding"> & {
    knownHash: Uint8Array | null;
    storeIsActive: boolean;
    registerIsActive: boolean;
    shiftRegisterId: string | null;
    tillId: string | null;
    roundingIncrement: bigint;
    roundingMode: CashRounding["mode"];
  };

/**
 * First statement of a checkout's transaction: takes its turn at the shift, sets the merchant, queues identical submissions behind each
 * other, reads the place.
 * Refuses `resource.not_found` for a register or shift that is not the merchant's, `store.not_assigned`, `store.inactive`,
 * `register.inactive`, `register.not_held` and `shift.wrong_register`.
 */
export async function openCheckout(tx: Tx, call: Call, input: CheckoutInput): Promise<OpenedCheckout> {
  const { merchantId } = call.actor;
  const { shiftId } = input;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT o.known_hash AS "knownHash", (o.store).id AS "storeId", (o.store).name AS "storeName",
           (o.store).address AS "storeAddress", (o.store).phone AS "storePhone", (o.store).receipt_header AS "receiptHeader",
           (o.store).receipt_footer AS "receiptFooter", (o.store).time_zone AS "timeZone", (o.store).tax_mode::text AS "taxMode",
           (o.store).cash_rounding_increment_minor AS "roundingIncrement", (o.store).cash_rounding_mode::text AS "roundingMode",
           (o.register).id AS "registerId", (o.register).name AS "registerName", (o.register).code AS "registerCode",
           (o.store).bill_prefix AS "billPrefix", (o.store).is_active AS "storeIsActive", (o.register).is_active AS "registerIsActive",
           (o.shift).id AS "shiftId", (o.shift).closed_at AS "shiftClosedAt", (o.shift).register_id AS "shiftRegisterId",
           o.till_id AS "tillId", o.discount_limit_ppm AS "discountLimitPpm"
      FROM open_checkout(${merchantId}::uuid, ${input.saleId}::uuid, ${input.registerId}::uuid, ${turnToAdd({ merchantId, shiftId })}) o`;
  const [row] = rows;
  if (row === undefined) throw new Refusal("resource.not_found", { resource: "register", id: input.registerId });
  if (row.knownHash === null) refuseClosedDoors(call, input, row);
  return { knownHash: row.knownHash, place: placeOf(row) };
}

function placeOf(row: Row): Place {
  const { storeId, storeName, storeAddress, storePhone, receiptHeader, receiptFooter, timeZone, taxMode } = row;
  const { registerId, registerName, registerCode, billPrefix, shiftId, shiftClosedAt, discountLimitPpm } = row;
  const store = { storeId, storeName, storeAddress, storePhone, receiptHeader, receiptFooter, timeZone, taxMode };
  const cashRounding = { incrementMinor: minor(row.roundingIncrement), mode: row.roundingMode };
  const terms = { cashRounding, registerCode, billPrefix, shiftId, shiftClosedAt, discountLimitPpm };
  return { ...store, registerId, registerName, terms };
}

function refuseClosedDoors(call: Call, input: CheckoutInput, row: Row): void {
  const { storeId, registerId, tillId } = row;
  requireStore(call, storeId);
  // A late sale may come from a till that has moved on to another register since.
  if (row.shiftClosedAt === null || tillId !== null) requireTill(call, { registerId, tillId });
  // A sale that comes late was made while the place was open; it is a fact, whatever became of the place since.
  if (!row.storeIsActive && row.shiftClosedAt === null) throw new Refusal("store.inactive", { storeId });
  if (!row.registerIsActive && row.shiftClosedAt === null) throw new Refusal("register.inactive", { registerId });
  if (row.shiftRegisterId === null) throw new Refusal("resource.not_found", { resource: "shift", id: input.shiftId });
  if (row.shiftRegisterId !== registerId)
    throw new Refusal("shift.wrong_register", { shiftId: input.shiftId, registerId });
}
