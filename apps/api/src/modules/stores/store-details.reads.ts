import { inMerchant, type Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import type { RegisterDetail, StoreByIdInput, StoreOutput } from "@galla/validators";
import { requireStore, type Call } from "../../platform/call.ts";
import { fieldsOf, STORE_FIELDS } from "./store.records.ts";
import { storesWithLogo } from "./stores.reads.ts";

/** The stores the caller works in with all their registers, inactive ones included, oldest first; an owner's are all of the merchant's. */
export function listStoreDetails(call: Call): Promise<StoreOutput[]> {
  const { merchantId, storeIds } = call.actor;
  return inMerchant(call.database, merchantId, (tx) => readStores(tx, { merchantId, storeIds }));
}

/** One store with its registers. Refuses `resource.not_found` and `store.not_assigned`. */
export function storeById(call: Call, input: StoreByIdInput): Promise<StoreOutput> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, async (tx) => {
    const store = await readStore(tx, merchantId, input.storeId);
    requireStore(call, input.storeId);
    return store;
  });
}

/** As `storeById`, for the answer of a change. */
export async function readStore(tx: Tx, merchantId: string, storeId: string): Promise<StoreOutput> {
  const [store] = await readStores(tx, { merchantId, storeIds: [storeId] });
  return store ?? refuse("resource.not_found", { resource: "store", id: storeId });
}

type Wanted = { readonly merchantId: string; readonly storeIds: readonly string[] | null };

async function readStores(tx: Tx, { merchantId, storeIds }: Wanted): Promise<StoreOutput[]> {
  const stores = await tx.store.findMany({
    where: { merchantId, ...(storeIds === null ? {} : { id: { in: [...storeIds] } }) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      version: true,
      isActive: true,
      ...STORE_FIELDS,
      registers: { orderBy: [{ code: "asc" }, { id: "asc" }], select: REGISTER },
    },
  });
  const withLogo = await storesWithLogo(tx, merchantId);
  return stores.map(({ id, version, isActive, registers, ...fields }) => ({
    ...fieldsOf(fields),
    id,
    version,
    isActive,
    hasReceiptLogo: withLogo.has(id),
    registers: registers.map(registerDetail),
  }));
}

// A register counts bills from its first sale on, so its counters tell whether it has any without looking among the sales.
const REGISTER = {
  id: true,
  name: true,
  code: true,
  isActive: true,
  tills: {
    where: { endedAt: null },
    select: { name: true, enrolledAt: true, lastSeenAt: true, unsentSales: true },
  },
  shifts: {
    where: { closedAt: null },
    select: { id: true, openedAt: true, openedBy: { select: { fullName: true } } },
  },
  billCounters: { where: { lastNumber: { gt: 0 } }, select: { year: true } },
} as const;

type RegisterRow = {
  id: string;
  name: string;
  code: string;
  isActive: boolean;
  tills: { name: string; enrolledAt: Date; lastSeenAt: Date; unsentSales: unknown }[];
  shifts: { id: string; openedAt: Date; openedBy: { fullName: string } }[];
  billCounters: { year: number }[];
};

function registerDetail({ tills: [till], shifts: [shift], billCounters, ...register }: RegisterRow): RegisterDetail {
  return {
    ...register,
    till:
      till === undefined
        ? null
        : {
            name: till.name,
            since: till.enrolledAt.toISOString(),
            lastSeenAt: till.lastSeenAt.toISOString(),
            unsentCount: Array.isArray(till.unsentSales) ? till.unsentSales.length : 0,
          },
    openShift:
      shift === undefined
        ? null
        : { id: shift.id, openedBy: shift.openedBy.fullName, openedAt: shift.openedAt.toISOString() },
    hasSales: billCounters.length > 0,
  };
}
