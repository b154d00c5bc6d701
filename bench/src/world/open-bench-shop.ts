import { openShop, type ShopPlan } from "@galla/api/seed";
import { acrossMerchants, openDatabase, type Tx } from "@galla/db";
import { v7 } from "uuid";
import { BENCH_SECRETS } from "./bench-secrets.ts";

export type BenchShop = {
  readonly merchantId: string;
  readonly storeId: string;
  /** Each with its open shift. */
  readonly registers: readonly { readonly id: string; readonly code: string; readonly shiftId: string }[];
  readonly taxClassId: string;
  readonly managerId: string;
  readonly signIn: { readonly email: string; readonly password: string };
};

export type BenchShopOptions = {
  readonly name: string;
  readonly currencyCode: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly taxPpm: number;
  readonly registers: number;
};

const PASSWORD = "bench-manager-password";

/** A new merchant with one store, by the same code that opens the demo shop. Its manager can sign in. */
export async function openBenchShop(ownerUrl: string, options: BenchShopOptions): Promise<BenchShop> {
  const shop: BenchShop = {
    merchantId: v7(),
    storeId: v7(),
    registers: Array.from({ length: options.registers }, (_, index) => {
      return { id: v7(), shiftId: v7(), code: index === 0 ? "" : String(index + 1).padStart(2, "0") };
    }),
    taxClassId: v7(),
    managerId: v7(),
    signIn: { email: `manager@${v7()}.example`, password: PASSWORD },
  };
  const database = openDatabase({ url: ownerUrl, poolSize: 1 });
  try {
    await acrossMerchants(database, async (tx) => {
      await openShop(tx, planOf(shop, options), BENCH_SECRETS.PIN_PEPPER);
      await openShifts(tx, shop);
    });
  } finally {
    await database.close();
  }
  return shop;
}

async function openShifts(tx: Tx, { merchantId, storeId, managerId, registers }: BenchShop): Promise<void> {
  await tx.shift.createMany({
    data: registers.map(({ id: registerId, shiftId }) => {
      return {
        merchantId,
        storeId,
        registerId,
        id: shiftId,
        openedById: managerId,
        openedAt: new Date(),
        openingFloatMinor: 0n,
      };
    }),
  });
  // As the till's own opening tells it, or the invariants would find shifts that nobody opened.
  for (const { id: registerId, shiftId } of registers) {
    await tx.$queryRaw`
      SELECT append_audit(${merchantId}::uuid, ${registerId}::uuid, ${managerId}::uuid, 'shift.opened', 'shift', ${shiftId}::uuid, NULL,
        ${JSON.stringify({ storeId, registerId, openingFloatMinor: 0 })}::jsonb, 'bench', '', ${registerId}::uuid, NULL)`;
  }
}

function planOf(shop: BenchShop, options: BenchShopOptions): ShopPlan {
  const { name, currencyCode, locale, timeZone, taxPpm } = options;
  return {
    merchant: { id: shop.merchantId, name, currencyCode, currencyExponent: 2, locale },
    openedAt: new Date(),
    stores: [
      {
        id: shop.storeId,
        name,
        address: "",
        phone: "",
        timeZone,
        taxMode: "EXCLUSIVE",
        cashRoundingIncrementMinor: 0n,
        receiptHeader: "",
        receiptFooter: "",
        registers: shop.registers.map(({ id, code }, index) => ({ id, code, name: `Till ${index + 1}` })),
      },
    ],
    taxClasses: [{ id: shop.taxClassId, name: `Tax ${taxPpm / 10_000} %`, ratePpm: taxPpm, isDefault: true }],
    people: [
      { id: v7(), role: "OWNER", email: `owner@${v7()}.example`, fullName: "Bench Owner", password: PASSWORD },
      { id: shop.managerId, role: "MANAGER", email: shop.signIn.email, fullName: "Bench Manager", password: PASSWORD },
    ],
    categories: [],
  };
}
