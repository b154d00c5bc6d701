import type { Role, Tx } from "@galla/db";
import { v7 } from "uuid";

export type MerchantOptions = {
  readonly timeZone?: string;
  readonly taxMode?: "EXCLUSIVE" | "INCLUSIVE";
  readonly currency?: { readonly code: string; readonly exponent: number };
  readonly taxPpm?: number;
  readonly cashRounding?: { readonly incrementMinor: bigint; readonly mode: "NEAREST" | "DOWN" | "UP" };
};

export type MerchantFixture = {
  readonly merchantId: string;
  readonly storeId: string;
  readonly secondStoreId: string;
  /** First register of the first store: plain bill numbers. */
  readonly registerId: string;
  /** Its neighbour, with code 02. */
  readonly secondRegisterId: string;
  /** First register of the second store. */
  readonly farRegisterId: string;
  /** The open shift of each register. */
  readonly shiftId: string;
  readonly secondShiftId: string;
  readonly farShiftId: string;
  readonly taxClassId: string;
  readonly taxPpm: number;
  readonly userIds: Readonly<Record<Role, string>>;
};

const ROLES = ["OWNER", "MANAGER", "CASHIER", "STAFF"] as const;

export async function insertMerchant(tx: Tx, options: MerchantOptions): Promise<MerchantFixture> {
  const fixture: MerchantFixture = {
    merchantId: v7(),
    storeId: v7(),
    secondStoreId: v7(),
    registerId: v7(),
    secondRegisterId: v7(),
    farRegisterId: v7(),
    shiftId: v7(),
    secondShiftId: v7(),
    farShiftId: v7(),
    taxClassId: v7(),
    taxPpm: options.taxPpm ?? 50_000,
    userIds: { OWNER: v7(), MANAGER: v7(), CASHIER: v7(), STAFF: v7() },
  };
  const { merchantId, taxClassId, taxPpm } = fixture;
  const { code, exponent } = options.currency ?? { code: "INR", exponent: 2 };
  await tx.merchant.create({
    data: { id: merchantId, name: "Test shop", currencyCode: code, currencyExponent: exponent, locale: "en-IN" },
  });
  await insertPlaces(tx, fixture, options);
  await tx.taxClass.create({
    data: { merchantId, id: taxClassId, name: "Standard", ratePpm: taxPpm, isDefault: true },
  });
  await tx.user.createMany({
    data: ROLES.map((role) => ({
      merchantId,
      id: fixture.userIds[role],
      email: `${role.toLowerCase()}@${merchantId}.example`,
      fullName: role,
      role,
      passwordHash: "no password opens this account",
    })),
  });
  await staffStores(tx, fixture);
  await openShifts(tx, fixture);
  return fixture;
}

async function insertPlaces(tx: Tx, fixture: MerchantFixture, options: MerchantOptions): Promise<void> {
  const { merchantId, storeId, secondStoreId } = fixture;
  const shared = {
    merchantId,
    timeZone: options.timeZone ?? "Asia/Kolkata",
    taxMode: options.taxMode ?? "EXCLUSIVE",
    cashRoundingIncrementMinor: options.cashRounding?.incrementMinor ?? 0n,
    cashRoundingMode: options.cashRounding?.mode ?? "NEAREST",
  };
  await tx.store.createMany({
    data: [
      { ...shared, id: storeId, name: "First store", createdAt: new Date("2026-01-01T00:00:00Z") },
      { ...shared, id: secondStoreId, name: "Second store", createdAt: new Date("2026-01-02T00:00:00Z") },
    ],
  });
  await tx.register.createMany({
    data: [
      { merchantId, storeId, id: fixture.registerId, name: "Till 1", code: "" },
      { merchantId, storeId, id: fixture.secondRegisterId, name: "Till 2", code: "02" },
      { merchantId, storeId: secondStoreId, id: fixture.farRegisterId, name: "Till 1", code: "" },
    ],
  });
}

/** Everybody but the owner, who needs no assignment, works in both stores. */
async function staffStores(tx: Tx, { merchantId, storeId, secondStoreId, userIds }: MerchantFixture): Promise<void> {
  const employees = [userIds.MANAGER, userIds.CASHIER, userIds.STAFF];
  await tx.userStore.createMany({
    data: employees.flatMap((userId) => [storeId, secondStoreId].map((id) => ({ merchantId, userId, storeId: id }))),
  });
}

async function openShifts(tx: Tx, fixture: MerchantFixture): Promise<void> {
  const { merchantId, userIds } = fixture;
  const places = [
    { id: fixture.shiftId, storeId: fixture.storeId, registerId: fixture.registerId },
    { id: fixture.secondShiftId, storeId: fixture.storeId, registerId: fixture.secondRegisterId },
    { id: fixture.farShiftId, storeId: fixture.secondStoreId, registerId: fixture.farRegisterId },
  ];
  await tx.shift.createMany({
    data: places.map((place) => ({
      merchantId,
      ...place,
      openedById: userIds.CASHIER,
      openedAt: new Date(),
      openingFloatMinor: 0n,
    })),
  });
}
