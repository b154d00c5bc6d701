import type { Tx } from "@galla/db";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";

export type EndingTill = {
  readonly id: string;
  readonly storeId: string;
  readonly registerId: string;
  readonly name: string;
};

/**
 * Ends a till: its register is free, and everybody who came in at it by PIN is out at the next call. Answers whether it was still live; ending
 * one twice is harmless.
 */
export async function endTill(tx: Tx, call: Call, ending: EndingTill & { approvalId?: string }): Promise<boolean> {
  const { merchantId } = call.actor;
  const { id: tillId, storeId, registerId, name, approvalId } = ending;
  const endedAt = call.clock();
  const ended = await tx.till.updateMany({ where: { merchantId, id: tillId, endedAt: null }, data: { endedAt } });
  if (ended.count === 0) return false;
  await tx.session.updateMany({ where: { merchantId, tillId, endedAt: null }, data: { endedAt } });
  await audit(tx, call, {
    action: "register.released",
    subjectType: "register",
    subjectId: registerId,
    before: { tillId, tillName: name },
    registerId,
    ...(approvalId === undefined ? {} : { approvalId }),
  });
  await announce(tx, call, { type: "register.released", payload: { storeId, registerId } });
  return true;
}
