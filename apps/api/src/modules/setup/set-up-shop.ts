import { refuse } from "@galla/domain";
import { inMerchant } from "@galla/db";
import type { SetupInput } from "@galla/validators";
import { v7 } from "uuid";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import {
  beginSession,
  finishSession,
  hashPassword,
  judgePassword,
  type SignedIn,
  type Visit,
} from "../people/index.ts";
import { currencyExponent } from "../stores/index.ts";
import { keepFirstShop, type FirstShop } from "./keep-first-shop.ts";
import { requireSetupCode } from "./require-setup-code.ts";
import { setupStatus } from "./setup-status.reads.ts";

/**
 * The first run: makes the merchant with its first store and register, its default tax class and its owner, and signs the owner in, all or
 * nothing. However many try at once, one shop is made. Refuses `setup.done` once there is a shop, `setup.code_wrong`,
 * `auth.too_many_attempts`, `password.weak`, and `input.invalid` for a currency we cannot count in.
 */
export async function setUpShop(
  visit: Visit & { readonly setupCode: string | null },
  input: SetupInput,
): Promise<SignedIn> {
  if (!(await setupStatus(visit)).isEmpty) refuse("setup.done", {});
  await requireSetupCode(visit, input.setupCode);
  const { fullName, email, password } = input.owner;
  const exponent = currencyExponent(input.currencyCode);
  await judgePassword(password, { fullName, email, merchantName: input.merchantName });
  const shop: FirstShop = {
    merchantId: v7(),
    storeId: v7(),
    registerId: v7(),
    taxClassId: v7(),
    ownerId: v7(),
    exponent,
    passwordHash: await hashPassword(password),
  };
  const { merchantId, ownerId: userId, storeId } = shop;
  return inMerchant(visit.database, merchantId, async (tx) => {
    await keepFirstShop(tx, shop, input);
    const begun = await beginSession(tx, visit, { merchantId, userId, kind: "WEB", tillId: null });
    await audit(tx, begun.call, {
      action: "merchant.created",
      subjectType: "merchant",
      subjectId: merchantId,
      after: { merchantName: input.merchantName, currencyCode: input.currencyCode, storeId, ownerId: userId },
    });
    await announce(tx, begun.call, { type: "store.created", payload: { storeId } });
    await announce(tx, begun.call, { type: "user.created", payload: { userId } });
    return finishSession(tx, begun);
  });
}
