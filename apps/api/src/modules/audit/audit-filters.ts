import { Prisma } from "@galla/db";
import { businessDayBounds, isUuid, refuse } from "@galla/domain";
import type { AuditListInput } from "@galla/validators";

/** Where the days of the filters begin and end. */
type Place = { readonly merchantId: string; readonly timeZone: string };

/** The conditions on `audit_entry e` that the filters and the cursor amount to. Refuses `input.invalid` for a cursor we did not make. */
export function auditConditions({ merchantId, timeZone }: Place, input: AuditListInput): Prisma.Sql {
  const conditions = [Prisma.sql`e.merchant_id = ${merchantId}::uuid`];
  const { from, to, actorId, registerId, action, subjectId, onlyApproved, cursor } = input;
  if (from !== undefined) {
    const since = new Date(businessDayBounds(from, timeZone).startMs);
    conditions.push(Prisma.sql`e.at >= ${since}::timestamptz`);
  }
  if (to !== undefined) {
    const until = new Date(businessDayBounds(to, timeZone).endMs);
    conditions.push(Prisma.sql`e.at < ${until}::timestamptz`);
  }
  if (actorId !== undefined) conditions.push(Prisma.sql`e.actor_id = ${actorId}::uuid`);
  // Entries of the first version name their register by their chain alone.
  if (registerId !== undefined) conditions.push(Prisma.sql`coalesce(e.register_id, e.chain_id) = ${registerId}::uuid`);
  if (action !== undefined && action !== "") conditions.push(actionIs(action));
  if (subjectId !== undefined) conditions.push(Prisma.sql`e.subject_id = ${subjectId}::uuid`);
  if (onlyApproved) conditions.push(Prisma.sql`e.approval_id IS NOT NULL`);
  if (cursor !== undefined && cursor !== null) conditions.push(afterCursor(cursor));
  return Prisma.join(conditions, " AND ");
}

const actionIs = (action: string) =>
  action.endsWith(".") ? Prisma.sql`starts_with(e.action, ${action})` : Prisma.sql`e.action = ${action}`;

/** The place of an entry in the list: its instant in microseconds since 1970, its chain and its number. */
export type AuditPlace = { readonly micros: bigint; readonly chainId: string; readonly seq: bigint };

export const cursorOf = ({ micros, chainId, seq }: AuditPlace) => `${micros}|${chainId}|${seq}`;

// Instants are compared as they are stored, to the microsecond: several entries may share a millisecond.
function afterCursor(cursor: string): Prisma.Sql {
  const [micros = "", chainId = "", seq = ""] = cursor.split("|");
  if (!/^\d{1,17}$/.test(micros) || !isUuid(chainId) || !/^\d{1,15}$/.test(seq)) {
    return refuse("input.invalid", { issues: [{ field: "cursor", message: "Is not a cursor of this list." }] });
  }
  const at = Prisma.sql`timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond'`;
  return Prisma.sql`(e.at, e.chain_id, e.seq) < (${at}, ${chainId}::uuid, ${seq}::bigint)`;
}
