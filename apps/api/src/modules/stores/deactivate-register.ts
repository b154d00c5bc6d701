import { refuse } from "@galla/domain";
import type { RegisterByIdInput, StoreOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { changeRegister } from "./change-register.ts";

/**
 * Takes a register out of use; its sales stay. Doing it twice changes nothing. Refuses `resource.not_found`, `store.not_assigned`, and
 * `register.in_use` while a shift is open at it or a till is enrolled to it.
 */
export function deactivateRegister(call: Call, { registerId }: RegisterByIdInput): Promise<StoreOutput> {
  const { merchantId } = call.actor;
  return changeRegister(call, {
    registerId,
    action: "register.deactivated",
    async decide(tx, { isActive }) {
      if (!isActive) return null;
      const shift = await tx.shift.findFirst({
        where: { merchantId, registerId, closedAt: null },
        select: { id: true },
      });
      if (shift !== null) refuse("register.in_use", { reason: "open_shift" });
      const till = await tx.till.findFirst({ where: { merchantId, registerId, endedAt: null }, select: { id: true } });
      if (till !== null) refuse("register.in_use", { reason: "enrolled" });
      return { before: { isActive: true }, after: { isActive: false } };
    },
  });
}
