import { refuse } from "@galla/domain";
import type { Call } from "../../platform/call.ts";

/**
 * A register that a till holds is worked from that till alone, because the drawer stands beside it; one that none holds, from clients
 * that are no till. Refuses `register.not_held`.
 */
export function requireTill(
  call: Call,
  register: { readonly registerId: string; readonly tillId: string | null },
): void {
  const { registerId, tillId } = register;
  const till = call.actor.till?.registerId === registerId ? call.actor.till.id : null;
  if (till !== tillId) refuse("register.not_held", { registerId });
}
