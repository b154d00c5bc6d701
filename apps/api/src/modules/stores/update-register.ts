import type { Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import type { StoreOutput, UpdateRegisterInput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { changeRegister } from "./change-register.ts";
import { refuseTakenRegister } from "./register-names.ts";

/**
 * Renames a register, or gives it another code while no bill carries the one it has. Refuses `resource.not_found`,
 * `store.not_assigned`, `register.code_taken`, `register.name_taken`, and for another code `input.invalid` once there are bills and
 * `register.in_use` while a shift is open, whose sales may be on their way.
 */
export function updateRegister(call: Call, input: UpdateRegisterInput): Promise<StoreOutput> {
  const { merchantId } = call.actor;
  const { registerId, ...after } = input;
  return changeRegister(call, {
    registerId,
    action: "register.updated",
    async decide(tx, { id, storeId, isActive, name, code }) {
      if (code !== after.code) await refuseNewCode(tx, merchantId, registerId);
      // An inactive register's name is nobody's until it is taken into use again.
      if (isActive || code !== after.code) await refuseTakenRegister(tx, merchantId, { id, storeId, ...after });
      return { before: { name, code }, after };
    },
  });
}

async function refuseNewCode(tx: Tx, merchantId: string, registerId: string): Promise<void> {
  const counter = await tx.billCounter.findFirst({
    where: { merchantId, registerId, lastNumber: { gt: 0 } },
    select: { year: true },
  });
  if (counter !== null) {
    refuse("input.invalid", { issues: [{ field: "code", message: "Cannot change once bills carry it." }] });
  }
  const shift = await tx.shift.findFirst({ where: { merchantId, registerId, closedAt: null }, select: { id: true } });
  if (shift !== null) refuse("register.in_use", { reason: "open_shift" });
}
