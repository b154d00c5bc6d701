import type { RegisterByIdInput, StoreOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { changeRegister } from "./change-register.ts";
import { refuseTakenRegister } from "./register-names.ts";

/**
 * Takes a register into use again. Doing it twice changes nothing. Refuses `resource.not_found`, `store.not_assigned`, and
 * `register.name_taken` where another register of the store has come to bear its name.
 */
export function reactivateRegister(call: Call, { registerId }: RegisterByIdInput): Promise<StoreOutput> {
  return changeRegister(call, {
    registerId,
    action: "register.reactivated",
    async decide(tx, { isActive, ...register }) {
      if (isActive) return null;
      await refuseTakenRegister(tx, call.actor.merchantId, register);
      return { before: { isActive: false }, after: { isActive: true } };
    },
  });
}
