import { inMerchant, type Tx } from "@galla/db";
import type { StoreOutput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";
import { lockRegister, type HeldRegister } from "./lock-register.ts";
import { readStore } from "./store-details.reads.ts";

export type RegisterFigures = Partial<Pick<HeldRegister, "name" | "code" | "isActive">>;

export type RegisterChange = {
  readonly registerId: string;
  readonly action: "register.updated" | "register.deactivated" | "register.reactivated";
  /** What becomes of the register as it is now, or null for nothing; refuses where it may not. */
  decide(tx: Tx, held: HeldRegister): Promise<{ before: RegisterFigures; after: RegisterFigures } | null>;
};

/** What every change of a register has in common: it is held, changed, written into the book and told. Answers its store. */
export function changeRegister(call: Call, change: RegisterChange): Promise<StoreOutput> {
  const { merchantId } = call.actor;
  const { registerId: id, action } = change;
  return settleDuplicates(() =>
    inMerchant(call.database, merchantId, async (tx) => {
      const held = await lockRegister(tx, call, id);
      const { storeId } = held;
      const decided = await change.decide(tx, held);
      if (decided === null) return readStore(tx, merchantId, storeId);
      await tx.register.update({
        where: { merchantId_id: { merchantId, id } },
        data: decided.after,
        select: { id: true },
      });
      await audit(tx, call, { action, subjectType: "register", subjectId: id, ...decided });
      await announce(tx, call, { type: "register.updated", payload: { storeId, registerId: id } });
      return readStore(tx, merchantId, storeId);
    }),
  );
}
