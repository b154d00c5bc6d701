import type { Prisma } from "@galla/db";
import { milli, minor, toWire } from "@galla/domain";
import type { StoreFields } from "@galla/validators";

/** The columns of what a person says about a store. */
export const STORE_FIELDS = {
  name: true,
  address: true,
  phone: true,
  timeZone: true,
  taxMode: true,
  cashRoundingIncrementMinor: true,
  cashRoundingMode: true,
  minStockDefaultMilli: true,
  billPrefix: true,
  receiptHeader: true,
  receiptFooter: true,
  autoLockMinutes: true,
} as const satisfies Prisma.StoreSelect;

export type StoreRecord = Omit<StoreFields, "cashRoundingIncrementMinor" | "minStockDefaultMilli"> & {
  cashRoundingIncrementMinor: bigint;
  minStockDefaultMilli: bigint;
};

/** A stored store as its editor sees it, and as the audit book keeps it. */
export function fieldsOf(record: StoreRecord): StoreFields {
  return {
    name: record.name,
    address: record.address,
    phone: record.phone,
    timeZone: record.timeZone,
    taxMode: record.taxMode,
    cashRoundingIncrementMinor: toWire(minor(record.cashRoundingIncrementMinor)),
    cashRoundingMode: record.cashRoundingMode,
    minStockDefaultMilli: toWire(milli(record.minStockDefaultMilli)),
    billPrefix: record.billPrefix,
    receiptHeader: record.receiptHeader,
    receiptFooter: record.receiptFooter,
    autoLockMinutes: record.autoLockMinutes,
  };
}

/** What a person says about a store, as its row keeps it. */
export function columnsOf(fields: StoreFields): StoreRecord {
  return {
    name: fields.name,
    address: fields.address,
    phone: fields.phone,
    timeZone: fields.timeZone,
    taxMode: fields.taxMode,
    cashRoundingIncrementMinor: BigInt(fields.cashRoundingIncrementMinor),
    cashRoundingMode: fields.cashRoundingMode,
    minStockDefaultMilli: BigInt(fields.minStockDefaultMilli),
    billPrefix: fields.billPrefix,
    receiptHeader: fields.receiptHeader,
    receiptFooter: fields.receiptFooter,
    autoLockMinutes: fields.autoLockMinutes,
  };
}
