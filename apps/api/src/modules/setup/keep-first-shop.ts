import { refuse } from "@galla/domain";
import type { Tx } from "@galla/db";
import type { SetupInput } from "@galla/validators";

/** What the server adds to what was typed. */
export type FirstShop = {
  readonly merchantId: string;
  readonly storeId: string;
  readonly registerId: string;
  readonly taxClassId: string;
  readonly ownerId: string;
  /** Decimals of the currency. */
  readonly exponent: 0 | 2 | 3;
  readonly passwordHash: string;
};

// A discount over ten per cent needs a leader, until the owner says otherwise.
const DISCOUNT_LIMIT_PPM = 100_000;
// So does a drawer that is over or short by more than a hundred of a currency with cents; a thousand of one without, ten of one with mills.
const OVER_SHORT_LIMIT_MINOR = { 0: 1_000n, 2: 10_000n, 3: 10_000n } as const;

/** Writes the first merchant and everything it needs before its first product. Refuses `setup.done` where another was first. */
export async function keepFirstShop(tx: Tx, shop: FirstShop, input: SetupInput): Promise<void> {
  await claimMerchant(tx, shop, input);
  const { merchantId, storeId, registerId, taxClassId, ownerId, passwordHash } = shop;
  await tx.store.create({ data: { merchantId, id: storeId, ...input.store }, select: { id: true } });
  await tx.register.create({
    data: { merchantId, id: registerId, storeId, name: input.registerName, code: "" },
    select: { id: true },
  });
  await tx.taxClass.create({
    data: { merchantId, id: taxClassId, ...input.tax, isDefault: true },
    select: { id: true },
  });
  const { fullName, email } = input.owner;
  await tx.user.create({
    data: { merchantId, id: ownerId, fullName, email, role: "OWNER", passwordHash },
    select: { id: true },
  });
}

// One statement takes the lock, looks whether there is any merchant, and writes this one: whoever comes second waits and then finds it.
async function claimMerchant(tx: Tx, { merchantId, exponent }: FirstShop, input: SetupInput): Promise<void> {
  const { merchantName, currencyCode, locale } = input;
  const [answer] = await tx.$queryRaw<{ claimed: boolean }[]>`
    SELECT claim_first_merchant(${merchantId}::uuid, ${merchantName}, ${currencyCode}, ${exponent}::int, ${locale}) AS claimed`;
  if (answer?.claimed !== true) refuse("setup.done", {});
  await tx.merchant.update({
    where: { id: merchantId },
    data: { discountLimitPpm: DISCOUNT_LIMIT_PPM, overShortLimitMinor: OVER_SHORT_LIMIT_MINOR[exponent] },
    select: { id: true },
  });
}
