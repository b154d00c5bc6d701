import { Prisma, type Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import { requireStore, type Call } from "../../platform/call.ts";
import { turnToAdd, turnToClose } from "./shift-turn.ts";

/** A shift with the names it is shown by, and the till that holds its register now. */
export type StoredShift = {
  readonly id: string;
  readonly storeId: string;
  readonly storeName: string;
  readonly storeAddress: string;
  readonly timeZone: string;
  readonly registerId: string;
  readonly registerName: string;
  readonly registerCode: string;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly openingFloatMinor: bigint;
  readonly closedAt: Date | null;
  /** The Z report as it was printed; null while open, and for sales gathered from before there were shifts. */
  readonly zReport: unknown;
  readonly tillId: string | null;
};

/** A shift the caller may see. Refuses `resource.not_found`, for another merchant's shift too, and `store.not_assigned`. */
export async function findShift(tx: Tx, call: Call, shiftId: string): Promise<StoredShift> {
  const shift = await readShift(tx, call, Prisma.sql`s.id = ${shiftId}::uuid`);
  if (shift === null) return refuse("resource.not_found", { resource: "shift", id: shiftId });
  requireStore(call, shift.storeId);
  return shift;
}

/** The open shift of a register, or null. Whether the caller works there is for the caller to know. */
export function findOpenShift(tx: Tx, call: Call, registerId: string): Promise<StoredShift | null> {
  return readShift(tx, call, Prisma.sql`s.register_id = ${registerId}::uuid AND s.closed_at IS NULL`);
}

/**
 * Holds a shift until the transaction ends, before anything of it is read. To close it, alone: whoever sells in it or moves its cash
 * at this moment is waited for, and whoever comes later waits and then finds it closed. To add to it, beside others who do.
 */
export async function lockShift(tx: Tx, call: Call, shift: { shiftId: string; to: "close" | "add" }): Promise<void> {
  const { merchantId } = call.actor;
  const key = { merchantId, shiftId: shift.shiftId };
  if (shift.to === "add")
    await tx.$queryRaw`SELECT id FROM shift WHERE merchant_id = ${merchantId}::uuid AND id = ${turnToAdd(key)} FOR KEY SHARE`;
  else
    await tx.$queryRaw`SELECT id FROM shift WHERE merchant_id = ${merchantId}::uuid AND id = ${turnToClose(key)} FOR UPDATE`;
}

async function readShift(tx: Tx, call: Call, wanted: Prisma.Sql): Promise<StoredShift | null> {
  const [shift] = await tx.$queryRaw<StoredShift[]>`
    SELECT s.id, s.store_id AS "storeId", store.name AS "storeName", store.address AS "storeAddress", store.time_zone AS "timeZone",
           s.register_id AS "registerId", r.name AS "registerName", r.code AS "registerCode", u.full_name AS "openedBy",
           s.opened_at AS "openedAt", s.opening_float_minor AS "openingFloatMinor", s.closed_at AS "closedAt", s.z_report AS "zReport",
           t.id AS "tillId"
      FROM shift s
      JOIN register r ON r.merchant_id = s.merchant_id AND r.id = s.register_id
      JOIN store ON store.merchant_id = s.merchant_id AND store.id = s.store_id
      JOIN app_user u ON u.merchant_id = s.merchant_id AND u.id = s.opened_by_id
      LEFT JOIN till t ON t.merchant_id = s.merchant_id AND t.register_id = s.register_id AND t.ended_at IS NULL
     WHERE s.merchant_id = ${call.actor.merchantId}::uuid AND ${wanted}`;
  return shift ?? null;
}
