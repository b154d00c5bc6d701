import type { Database, LiveSession } from "@galla/db";
import { may, refuse, type Permission } from "@galla/domain";
import type { Clock } from "./clock.ts";
import type { Secrets } from "./secrets.ts";

/** What every use case is given first: who asks, of which merchant, from where, and the world to act in. */
export type Call = {
  readonly database: Database;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly requestId: string;
  readonly ip: string;
  readonly actor: LiveSession;
};

/** Refuses `permission.denied` where the need for a permission depends on what is asked, such as selling at another price. */
export function requirePermission(call: Call, permission: Permission): void {
  if (!may(call.actor.role, permission)) refuse("permission.denied", { permission });
}

/** Whether the caller works in a store; an owner works in all. */
export function worksIn(call: Call, storeId: string): boolean {
  return call.actor.storeIds === null || call.actor.storeIds.includes(storeId);
}

/**
 * Refuses `store.not_assigned` for a store the caller does not work in. That a store exists and is the merchant's must be known before, so
 * that another merchant's store is answered like one that never was.
 */
export function requireStore(call: Call, storeId: string): void {
  if (!worksIn(call, storeId)) refuse("store.not_assigned", { storeId });
}
