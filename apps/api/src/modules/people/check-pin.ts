import { inMerchant, type Role, type Tx } from "@galla/db";
import { may, refuse, type Permission } from "@galla/domain";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { NOBODY } from "./argon2id.ts";
import {
  countPinAttempt,
  forgivePinAttempt,
  LOCKING_ATTEMPT,
  remainingAttempts,
  type PinDoor,
} from "./pin-throttle.ts";
import { verifyPin } from "./pin.ts";

export type PinAttempt = {
  readonly userId: string;
  readonly pin: string;
  /** Only those are recognised who work in this store and hold every one of these permissions. */
  readonly storeId: string;
  readonly permissions: readonly Permission[];
};

export type Recognised = {
  readonly userId: string;
  readonly fullName: string;
  readonly role: Role;
  readonly pinHash: string;
};

/**
 * Whether somebody who says who they are types that person's PIN. The attempt is counted, and the count committed, before the PIN is looked at.
 * An unknown id, somebody of another store, without the permission, without a PIN or let go is answered like a wrong PIN, in the same time.
 * Refuses `auth.pin_invalid`, `auth.too_many_attempts` and `auth.pin_locked`.
 */
export async function checkPin(call: Call, attempt: PinAttempt): Promise<Recognised> {
  const { merchantId, userId: askedBy, till } = call.actor;
  const { person, door, failures } = await inMerchant(call.database, merchantId, async (tx) => {
    const person = await somebody(tx, merchantId, attempt);
    // The register, because who enrols a browser anew would be a new till, with a new allowance, each time.
    const source = till?.registerId ?? askedBy;
    const door: PinDoor = { merchantId, userId: attempt.userId, isSomebody: person !== null, source };
    return { person, door, failures: await countPinAttempt(tx, door) };
  });
  const isRight = await verifyPin(attempt.pin, person?.pinHash ?? NOBODY, call.secrets.pinPepper);
  if (person === null || !isRight) {
    if (person !== null && failures >= LOCKING_ATTEMPT) await tellOfLock(call, person.userId);
    refuse("auth.pin_invalid", { remainingAttempts: remainingAttempts(failures) });
  }
  await inMerchant(call.database, merchantId, (tx) => forgivePinAttempt(tx, door));
  return person;
}

async function somebody(tx: Tx, merchantId: string, attempt: PinAttempt): Promise<Recognised | null> {
  const { storeId, permissions } = attempt;
  const user = await tx.user.findUnique({
    where: { merchantId_id: { merchantId, id: attempt.userId }, isActive: true },
    select: {
      id: true,
      fullName: true,
      role: true,
      pinHash: true,
      stores: { where: { storeId }, select: { storeId: true } },
    },
  });
  if (user === null || user.pinHash === null) return null;
  const { id: userId, fullName, role, pinHash, stores } = user;
  if (role !== "OWNER" && stores.length === 0) return null;
  if (!permissions.every((permission) => may(role, permission))) return null;
  return { userId, fullName, role, pinHash };
}

/** Guesses under somebody's name are worth a line in the book. */
function tellOfLock(call: Call, userId: string): Promise<void> {
  return inMerchant(call.database, call.actor.merchantId, async (tx) => {
    const registerId = call.actor.till?.registerId;
    await audit(tx, call, {
      action: "user.pin_locked",
      subjectType: "user",
      subjectId: userId,
      ...(registerId === undefined ? {} : { registerId }),
    });
    await announce(tx, call, { type: "user.updated", payload: { userId } });
  });
}
