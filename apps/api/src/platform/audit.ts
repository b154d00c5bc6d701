import { Prisma, type Tx } from "@galla/db";
import type { Call } from "./call.ts";

export type AuditEntry = {
  /** `sale.completed`, `product.updated`, …: past tense. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before?: Prisma.InputJsonValue;
  readonly after?: Prisma.InputJsonValue;
  /** The register whose chain the entry extends; without one it is the merchant's chain. */
  readonly registerId?: string;
  /** What a leader approved, where the act needed it. */
  readonly approvalId?: string;
};

/** The `append_audit` call for use inside a larger statement; a digest of the rows it wrote goes into `after` beside the rest. */
export function auditSql(call: Call, entry: AuditEntry, digest?: Prisma.Sql): Prisma.Sql {
  const { merchantId, userId, till } = call.actor;
  const digested = digest === undefined ? Prisma.empty : Prisma.sql` || jsonb_build_object('digest', ${digest})`;
  return Prisma.sql`append_audit(${merchantId}::uuid, ${entry.registerId ?? merchantId}::uuid, ${userId}::uuid, ${entry.action},
    ${entry.subjectType}, ${entry.subjectId}::uuid, ${jsonOrNull(entry.before)}::jsonb, ${jsonOrNull(entry.after)}::jsonb${digested},
    ${call.requestId}, ${call.ip}, ${entry.registerId ?? till?.registerId ?? null}::uuid, ${entry.approvalId ?? null}::uuid)`;
}

/** Who did what to what, before → after, from where, in the transaction of the change itself. */
export async function audit(tx: Tx, call: Call, entry: AuditEntry): Promise<void> {
  await tx.$queryRaw`SELECT ${auditSql(call, entry)}`;
}

const jsonOrNull = (value: Prisma.InputJsonValue | undefined) => (value === undefined ? null : JSON.stringify(value));
