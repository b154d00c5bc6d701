import type { Role, Tx } from "@galla/db";
import { foldText } from "@galla/domain";
import { hashPassword } from "../modules/people/password.ts";
import { hashPin } from "../modules/people/pin.ts";

export type RegisterPlan = { readonly id: string; readonly name: string; readonly code: string };

export type StorePlan = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly timeZone: string;
  readonly taxMode: "EXCLUSIVE" | "INCLUSIVE";
  readonly cashRoundingIncrementMinor: bigint;
  readonly receiptHeader: string;
  readonly receiptFooter: string;
  readonly registers: readonly RegisterPlan[];
};

export type PersonPlan = {
  readonly id: string;
  readonly role: Role;
  readonly email: string;
  readonly fullName: string;
  /** Null for somebody nobody can sign in as. */
  readonly password: string | null;
  /** What they type at a till. */
  readonly pin?: string;
  /** Where they work; every store unless it is said. Owners work everywhere anyway. */
  readonly storeIds?: readonly string[];
};

/** Everything a merchant needs before its first product: places, tax classes, people and categories. */
export type ShopPlan = {
  readonly merchant: {
    readonly id: string;
    readonly name: string;
    readonly currencyCode: string;
    readonly currencyExponent: 0 | 2 | 3;
    readonly locale: string;
    readonly isDemo?: boolean;
    readonly discountLimitPpm?: number;
  };
  readonly openedAt: Date;
  readonly stores: readonly StorePlan[];
  readonly taxClasses: readonly {
    readonly id: string;
    readonly name: string;
    readonly ratePpm: number;
    readonly isDefault: boolean;
  }[];
  readonly people: readonly PersonPlan[];
  readonly categories: readonly { readonly id: string; readonly name: string }[];
};

/** Writes a new merchant. PINs are hashed with the pepper the API will verify them with. The transaction must be one that sees across merchants. */
export async function openShop(tx: Tx, plan: ShopPlan, pinPepper: string): Promise<void> {
  const merchantId = plan.merchant.id;
  const createdAt = plan.openedAt;
  await tx.merchant.create({ data: { ...plan.merchant, createdAt }, select: { id: true } });
  await tx.taxClass.createMany({ data: plan.taxClasses.map((taxClass) => ({ merchantId, ...taxClass })) });
  await openStores(tx, plan);
  await hirePeople(tx, plan, pinPepper);
  await tx.category.createMany({
    data: plan.categories.map((category, sortOrder) => {
      return { merchantId, ...category, nameFolded: foldText(category.name), sortOrder, createdAt };
    }),
  });
}

async function openStores(tx: Tx, plan: ShopPlan): Promise<void> {
  const merchantId = plan.merchant.id;
  await tx.store.createMany({
    data: plan.stores.map(({ registers: _registers, ...store }, index) => {
      // Stores are listed in the order they were opened.
      return { merchantId, ...store, createdAt: new Date(plan.openedAt.getTime() + index) };
    }),
  });
  await tx.register.createMany({
    data: plan.stores.flatMap((store) => {
      return store.registers.map((register) => ({
        merchantId,
        storeId: store.id,
        ...register,
        createdAt: plan.openedAt,
      }));
    }),
  });
}

async function hirePeople(tx: Tx, plan: ShopPlan, pinPepper: string): Promise<void> {
  const merchantId = plan.merchant.id;
  const data = await Promise.all(
    plan.people.map(async ({ password, pin, storeIds: _storeIds, ...person }) => {
      const passwordHash = password === null ? null : await hashPassword(password);
      const pinHash = pin === undefined ? null : await hashPin(pin, pinPepper);
      return { merchantId, ...person, passwordHash, pinHash, createdAt: plan.openedAt };
    }),
  );
  await tx.user.createMany({ data });
  const everywhere = plan.stores.map((store) => store.id);
  const employees = plan.people.filter((person) => person.role !== "OWNER");
  await tx.userStore.createMany({
    data: employees.flatMap(({ id: userId, storeIds }) =>
      (storeIds ?? everywhere).map((storeId) => ({ merchantId, userId, storeId })),
    ),
  });
}
