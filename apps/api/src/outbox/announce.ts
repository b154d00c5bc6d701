import type { Tx } from "@galla/db";
import type { EventPayloads, EventType } from "@galla/domain";
import { v7 } from "uuid";
import type { Call } from "../platform/call.ts";

/** Writes a thin event (type and ids) in the transaction of the change it tells of. The relay publishes it after commit. */
export async function announce<Type extends EventType>(
  tx: Tx,
  call: Call,
  event: { readonly type: Type; readonly payload: EventPayloads[Type] },
): Promise<void> {
  await tx.event.create({
    data: { merchantId: call.actor.merchantId, id: v7(), type: event.type, payload: event.payload },
    select: { id: true },
  });
}
