import type { Prisma, Role, Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { endSessions } from "./end-sessions.ts";
import { isManageable } from "./user-rows.ts";

export type HeldUser = {
  readonly id: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly role: Role;
  readonly isActive: boolean;
  readonly version: number;
  readonly passwordHash: string | null;
  readonly pinHash: string | null;
  readonly storeIds: readonly string[];
};

type Held = { readonly user: HeldUser; readonly activeOwners: number };

/**
 * Holds somebody's row until commit, so that changes of one person, and their sign-ins, come one after the other. Refuses
 * `resource.not_found`, and `user.not_manageable` for those the caller may not change.
 */
export async function holdUser(tx: Tx, call: Call, userId: string): Promise<HeldUser> {
  const { merchantId } = call.actor;
  await tx.$queryRaw`
    SELECT id FROM app_user WHERE merchant_id = ${merchantId}::uuid AND id = ${userId}::uuid FOR NO KEY UPDATE`;
  return findManageable(tx, call, userId);
}

/**
 * As `holdUser`, and holds every active owner too, in id order: of two who would each leave the shop without an owner, the second waits, counts
 * again and is refused.
 */
export async function holdUserAndOwners(tx: Tx, call: Call, userId: string): Promise<Held> {
  const { merchantId } = call.actor;
  const held = await tx.$queryRaw<{ role: Role; isActive: boolean }[]>`
    SELECT role::text AS role, is_active AS "isActive" FROM app_user
     WHERE merchant_id = ${merchantId}::uuid AND (id = ${userId}::uuid OR (role = 'OWNER' AND is_active))
     ORDER BY id FOR NO KEY UPDATE`;
  const activeOwners = held.filter((user) => user.role === "OWNER" && user.isActive).length;
  return { user: await findManageable(tx, call, userId), activeOwners };
}

/** Refuses `user.last_owner` where somebody is the only owner who can still act as one. */
export function refuseLastOwner({ user, activeOwners }: Held): void {
  if (user.role === "OWNER" && user.isActive && activeOwners === 1) refuse("user.last_owner", {});
}

/** Nobody changes their own password or PIN here, because there the present password is asked for. Refuses `user.not_manageable`. */
export function refuseOneself(call: Call, userId: string): void {
  if (userId === call.actor.userId) refuse("user.not_manageable", { userId });
}

/** Somebody the caller may change. Refuses `resource.not_found` and `user.not_manageable`. */
export async function findManageable(tx: Tx, call: Call, userId: string): Promise<HeldUser> {
  const { merchantId } = call.actor;
  const found = await tx.user.findUnique({
    where: { merchantId_id: { merchantId, id: userId } },
    select: {
      id: true,
      fullName: true,
      email: true,
      role: true,
      isActive: true,
      version: true,
      passwordHash: true,
      pinHash: true,
      stores: { select: { storeId: true } },
    },
  });
  if (found === null) return refuse("resource.not_found", { resource: "user", id: userId });
  const { stores, ...user } = found;
  const storeIds = stores.map(({ storeId }) => storeId).toSorted();
  if (!isManageable(call, { role: user.role, storeIds })) refuse("user.not_manageable", { userId });
  return { ...user, storeIds };
}

type Change = {
  readonly action: string;
  readonly userId: string;
  readonly before?: Prisma.InputJsonValue;
  readonly after?: Prisma.InputJsonValue;
};

/** What was changed of somebody, in the book and in the feed. */
export async function tellOfUser(tx: Tx, call: Call, { userId, ...change }: Change): Promise<void> {
  await audit(tx, call, { ...change, subjectType: "user", subjectId: userId });
  await announce(tx, call, {
    type: change.action === "user.created" ? "user.created" : "user.updated",
    payload: { userId },
  });
}

/** Ends the sessions somebody opened by PIN, because the PIN, or the role it was good for, is theirs no more. The caller's own goes on. */
export async function endPinSessions(tx: Tx, call: Call, userId: string): Promise<void> {
  const { merchantId, sessionId } = call.actor;
  const open = await tx.session.findMany({
    where: { merchantId, userId, kind: "PIN", endedAt: null, NOT: { id: sessionId } },
    select: { id: true },
  });
  for (const { id } of open) await endSessions(tx, call, { userId, sessionId: id });
}
