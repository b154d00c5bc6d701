import { inMerchant, sqlState, type Tx } from "@galla/db";
import { pinWeakness, refuse } from "@galla/domain";
import type { CreateUserInput, UserOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { judgePassword } from "./password-strength.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { hashPin, verifyPin } from "./pin.ts";
import { countAttempt } from "./sign-in-throttle.ts";
import { tellOfUser } from "./user-changes.ts";
import { assignStores } from "./user-stores.ts";
import { readUser } from "./users.reads.ts";

type Hashes = { readonly passwordHash: string | null; readonly pinHash: string | null };

/**
 * Hires somebody. A password given here is temporary and must be changed at the first sign-in. The same id with the same content gives the same
 * person again; with other content it refuses `input.invalid`. Refuses `user.email_taken`, `password.weak`, `pin.weak`, for a store
 * `resource.not_found`, and `auth.too_many_attempts` where the same id is sent again and again.
 */
export async function createUser(call: Call, input: CreateUserInput): Promise<UserOutput> {
  const { merchantId } = call.actor;
  const known = await inMerchant(call.database, merchantId, (tx) => findHired(tx, call, input));
  if (known !== null) return known;
  const hashes = await judgeAndHash(call, input);
  try {
    return await inMerchant(call.database, merchantId, (tx) => keepUser(tx, call, { input, hashes }));
  } catch (error) {
    if (sqlState(error) !== "23505") throw error;
    // The key or the address was taken in between: the same command sent twice finds its person, any other meets the address.
    const twin = await inMerchant(call.database, merchantId, (tx) => findHired(tx, call, input));
    return twin ?? refuse("user.email_taken", { email: input.email ?? "" });
  }
}

async function findHired(tx: Tx, call: Call, input: CreateUserInput): Promise<UserOutput | null> {
  const { merchantId } = call.actor;
  const stored = await tx.user.findUnique({
    where: { merchantId_id: { merchantId, id: input.userId } },
    select: {
      fullName: true,
      email: true,
      role: true,
      passwordHash: true,
      pinHash: true,
      stores: { select: { storeId: true } },
    },
  });
  if (stored === null) return null;
  const storeIds = input.role === "OWNER" ? [] : input.storeIds;
  const isSame =
    stored.fullName === input.fullName &&
    stored.email === input.email &&
    stored.role === input.role &&
    stored.stores.length === storeIds.length &&
    stored.stores.every(({ storeId }) => storeIds.includes(storeId)) &&
    (await haveSameSecrets(call, input, stored));
  if (!isSame)
    refuse("input.invalid", { issues: [{ field: "userId", message: "Somebody else has this id already." }] });
  return readUser(tx, call, input.userId);
}

async function haveSameSecrets(call: Call, input: CreateUserInput, stored: Hashes): Promise<boolean> {
  const { passwordHash, pinHash } = stored;
  // The same command sent again compares secrets too, so it is counted like any other guess at them.
  await countAttempt(call.database, { kind: "user", value: input.userId });
  const hasPassword =
    input.password === undefined || passwordHash === null
      ? input.password === undefined && passwordHash === null
      : await verifyPassword(input.password, passwordHash);
  if (!hasPassword) return false;
  return input.pin === undefined || pinHash === null
    ? input.pin === undefined && pinHash === null
    : verifyPin(input.pin, pinHash, call.secrets.pinPepper);
}

async function judgeAndHash(call: Call, input: CreateUserInput): Promise<Hashes> {
  const { merchantId } = call.actor;
  const { fullName, email, password, pin, role } = input;
  if (password !== undefined) {
    const merchant = await inMerchant(call.database, merchantId, (tx) =>
      tx.merchant.findUniqueOrThrow({ where: { id: merchantId }, select: { name: true } }),
    );
    await judgePassword(password, { fullName, email, merchantName: merchant.name });
  }
  const weakness = pin === undefined ? null : pinWeakness(pin, role);
  if (weakness !== null) refuse("pin.weak", weakness);
  return {
    passwordHash: password === undefined ? null : await hashPassword(password),
    pinHash: pin === undefined ? null : await hashPin(pin, call.secrets.pinPepper),
  };
}

type Hired = { readonly input: CreateUserInput; readonly hashes: Hashes };

async function keepUser(tx: Tx, call: Call, { input, hashes }: Hired): Promise<UserOutput> {
  const { merchantId } = call.actor;
  const { userId, fullName, email, role } = input;
  const mustChangePassword = hashes.passwordHash !== null;
  await tx.user.create({
    data: { merchantId, id: userId, fullName, email, role, ...hashes, mustChangePassword },
    select: { id: true },
  });
  const storeIds = await assignStores(tx, call, { userId, role, before: [], after: input.storeIds });
  const has = { hasPassword: hashes.passwordHash !== null, hasPin: hashes.pinHash !== null };
  await tellOfUser(tx, call, { action: "user.created", userId, after: { fullName, email, role, storeIds, ...has } });
  return readUser(tx, call, userId);
}
