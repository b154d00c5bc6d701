import { inMerchant } from "@galla/db";
import { refuse } from "@galla/domain";
import { requireStore, type Call } from "../../platform/call.ts";
import { endTill } from "./end-till.ts";

/** This browser stops being a till; its register is free. Refuses `till.not_enrolled` and `store.not_assigned`. */
export async function leaveTill(call: Call): Promise<void> {
  const { merchantId, till } = call.actor;
  if (till === null) refuse("till.not_enrolled", {});
  requireStore(call, till.storeId);
  await inMerchant(call.database, merchantId, (tx) => endTill(tx, call, till));
}
