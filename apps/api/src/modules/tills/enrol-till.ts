import { inMerchant, type Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import type { EnrolTillInput, TillOutput } from "@galla/validators";
import { v7 } from "uuid";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import { requireStore, type Call } from "../../platform/call.ts";
import { hashToken, newToken } from "../../platform/session-token.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";
import { endTill, type EndingTill } from "./end-till.ts";

export type EnrolledBrowser = {
  readonly till: TillOutput;
  /** For the till's cookie; null where the browser already holds the register and keeps the cookie it has. */
  readonly token: string | null;
};

type Place = { readonly storeId: string; readonly registerId: string };

/**
 * Makes this browser the till of a register; the till it was before ends. Of two browsers that ask at once exactly one gets the register, by the
 * index that allows one live till each, and the other is told who holds it. The same browser may ask again for the register it holds.
 * Refuses `resource.not_found`, `store.not_assigned`, also where the browser is the till of a store the caller does not work in,
 * `store.inactive`, `register.inactive` and `register.held`.
 */
export function enrolTill(call: Call, input: EnrolTillInput): Promise<EnrolledBrowser> {
  const { merchantId, till: current } = call.actor;
  return settleDuplicates(() =>
    inMerchant(call.database, merchantId, async (tx) => {
      const place = await openPlace(tx, call, input.registerId);
      if (current?.registerId === place.registerId && current.name === input.tillName && (await isLive(tx, call)))
        return { till: current, token: null };
      if (current !== null) await leave(tx, call, current);
      await refuseHeld(tx, merchantId, place.registerId);
      return keepTill(tx, call, { ...place, name: input.tillName });
    }),
  );
}

// Moving on gives a register up, which only those do who work there, as in `leaveTill`.
async function leave(tx: Tx, call: Call, current: EndingTill): Promise<void> {
  requireStore(call, current.storeId);
  await endTill(tx, call, current);
}

// The two rows are held until commit, so that neither is taken out of use while it is being enrolled.
async function openPlace(tx: Tx, call: Call, registerId: string): Promise<Place> {
  const [register] = await tx.$queryRaw<{ storeId: string; isActive: boolean; isStoreActive: boolean }[]>`
    SELECT r.store_id AS "storeId", r.is_active AS "isActive", s.is_active AS "isStoreActive"
      FROM register r JOIN store s ON s.merchant_id = r.merchant_id AND s.id = r.store_id
     WHERE r.merchant_id = ${call.actor.merchantId}::uuid AND r.id = ${registerId}::uuid FOR KEY SHARE OF s, r`;
  if (register === undefined) return refuse("resource.not_found", { resource: "register", id: registerId });
  const { storeId } = register;
  requireStore(call, storeId);
  if (!register.isStoreActive) refuse("store.inactive", { storeId });
  if (!register.isActive) refuse("register.inactive", { registerId });
  return { storeId, registerId };
}

async function isLive(tx: Tx, { actor: { merchantId, till } }: Call): Promise<boolean> {
  return till !== null && (await tx.till.count({ where: { merchantId, id: till.id, endedAt: null } })) === 1;
}

async function refuseHeld(tx: Tx, merchantId: string, registerId: string): Promise<void> {
  const holder = await tx.till.findFirst({
    where: { merchantId, registerId, endedAt: null },
    select: { name: true, enrolledAt: true },
  });
  if (holder !== null)
    refuse("register.held", { registerId, tillName: holder.name, since: holder.enrolledAt.toISOString() });
}

async function keepTill(tx: Tx, call: Call, till: Place & { name: string }): Promise<EnrolledBrowser> {
  const { merchantId, userId: enrolledById } = call.actor;
  const { storeId, registerId, name } = till;
  const token = newToken();
  const id = v7();
  await tx.till.create({
    data: { merchantId, id, storeId, registerId, name, tokenHash: hashToken(token), enrolledById },
    select: { id: true },
  });
  await audit(tx, call, {
    action: "register.enrolled",
    subjectType: "register",
    subjectId: registerId,
    after: { tillId: id, tillName: name },
    registerId,
  });
  await announce(tx, call, { type: "register.enrolled", payload: { storeId, registerId } });
  return { till: { id, storeId, registerId, name }, token };
}
