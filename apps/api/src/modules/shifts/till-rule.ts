import { refuse } from "@galla/domain";
import type { Call } from "../../platform/call.ts";

/**
 * A register that a till holds is worked from that till alone, because the drawer stands beside it; one that none holds, from clients
 * that are no till. Who stands at another till puts nothing into this drawer and takes nothing out. Refuses `register.not_held`.
 */
export function requireTill(
  call: Call,
  register: { readonly registerId: string; readonly tillId: string | null },
): void {
  const { registerId, tillId } = register;
  const standsAt = call.actor.till?.id ?? null;
  if (standsAt !== tillId) refuse("register.not_held", { registerId });
}
