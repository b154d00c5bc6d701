import type { Prisma, Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import type { Call } from "./call.ts";

/** A creation under an id its client made, as the audit book keeps it: `after` is the whole content of the command. */
export type Creation = {
  readonly action: string;
  readonly subjectId: string;
  readonly after: Prisma.InputJsonObject;
  /** The field the client sent the id in. */
  readonly idField: string;
};

/**
 * For a command whose id is taken already: passes where the book says that it was created with this very content, so that a client
 * whose answer was lost may ask again and is told what there is now. Refuses `input.invalid` on the id otherwise.
 */
export async function requireSameCreation(tx: Tx, call: Call, creation: Creation): Promise<void> {
  const { action, subjectId, after, idField } = creation;
  const rows = await tx.$queryRaw<{ isSame: boolean }[]>`
    SELECT after = ${JSON.stringify(after)}::jsonb AS "isSame" FROM audit_entry
     WHERE merchant_id = ${call.actor.merchantId}::uuid AND subject_id = ${subjectId}::uuid AND action = ${action}`;
  if (rows.some((row) => row.isSame)) return;
  refuse("input.invalid", { issues: [{ field: idField, message: "Is the id of something else already." }] });
}
