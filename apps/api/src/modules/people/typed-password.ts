import { refuse } from "@galla/domain";
import { inMerchant } from "@galla/db";
import type { Call } from "../../platform/call.ts";
import { verifyPassword } from "./password.ts";
import { countAttempt, forgetAttempts } from "./sign-in-throttle.ts";

/** The person who calls, as far as changing how they come in needs it. */
export type KnownSelf = {
  readonly fullName: string;
  readonly email: string | null;
  readonly merchantName: string;
  /** The hash that was just verified. */
  readonly passwordHash: string;
};

/**
 * Has the caller show again that they are who is signed in, because a screen left open must not be enough to lock its owner out. Counted
 * before the password is looked at. Refuses `password.wrong`, also for those who have none, and `auth.too_many_attempts`.
 */
export async function requirePassword(call: Call, password: string): Promise<KnownSelf> {
  const { merchantId, userId } = call.actor;
  const key = { kind: "user", value: userId } as const;
  await countAttempt(call.database, key);
  const self = await inMerchant(call.database, merchantId, (tx) =>
    tx.user.findUniqueOrThrow({
      where: { merchantId_id: { merchantId, id: userId } },
      select: { fullName: true, email: true, passwordHash: true, merchant: { select: { name: true } } },
    }),
  );
  const { passwordHash, merchant, ...named } = self;
  if (passwordHash === null || !(await verifyPassword(password, passwordHash))) return refuse("password.wrong", {});
  await forgetAttempts(call.database, key);
  return { ...named, merchantName: merchant.name, passwordHash };
}
