import type { Database, LiveSession } from "@galla/db";
import { may, refuse, type Permission } from "@galla/domain";
import type { Clock } from "./clock.ts";

/** What every use case is given first: who asks, of which merchant, and the world to act in. */
export type Call = {
  readonly database: Database;
  readonly clock: Clock;
  readonly requestId: string;
  readonly actor: LiveSession;
};

/** Refuses `permission.denied` where the need for a permission depends on what is asked, such as selling at another price. */
export function requirePermission(call: Call, permission: Permission): void {
  if (!may(call.actor.role, permission)) refuse("permission.denied", { permission });
}
