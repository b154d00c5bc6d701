import type { Prisma } from "@galla/db";
import { mayManage, type Role } from "@galla/domain";
import type { UserOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { LOCKING_ATTEMPT } from "./pin-throttle.ts";

/** What a list of people shows. The hashes are read only to say whether there is one. */
export const USER_ROW = {
  id: true,
  fullName: true,
  email: true,
  role: true,
  isActive: true,
  passwordHash: true,
  pinHash: true,
  lastLoginAt: true,
  version: true,
  createdAt: true,
  pinThrottle: { select: { failures: true } },
  stores: { select: { store: { select: { id: true, name: true } } }, orderBy: { store: { createdAt: "asc" } } },
} as const satisfies Prisma.UserSelect;

type StoredUser = Prisma.UserGetPayload<{ select: typeof USER_ROW }>;

/** A stored person as leaders see them: never a hash. */
export function toUser(call: Call, stored: StoredUser): UserOutput {
  const { passwordHash, pinHash, pinThrottle, lastLoginAt, createdAt, stores, ...user } = stored;
  const places = stores.map(({ store }) => store);
  return {
    ...user,
    hasPassword: passwordHash !== null,
    hasPin: pinHash !== null,
    isPinLocked: (pinThrottle?.failures ?? 0) >= LOCKING_ATTEMPT,
    stores: places,
    lastLoginAt: lastLoginAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    isManageable: isManageable(call, { role: user.role, storeIds: places.map(({ id }) => id) }),
  };
}

/** Whether the caller may change somebody: by their roles, and for all but owners only where they work in one store together. */
export function isManageable(call: Call, user: { readonly role: Role; readonly storeIds: readonly string[] }): boolean {
  const { role, storeIds } = call.actor;
  return mayManage(role, user.role) && (storeIds === null || user.storeIds.some((id) => storeIds.includes(id)));
}
