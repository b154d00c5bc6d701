import { inMerchant, type Prisma, type Tx } from "@galla/db";
import type { AuditListInput, AuditListOutput, AuditRow } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { auditConditions, cursorOf } from "./audit-filters.ts";

type Row = Omit<AuditRow, "seq" | "at" | "approval"> & {
  seq: bigint;
  at: Date;
  micros: bigint;
  approverName: string | null;
  approvedPermission: string | null;
  approvedReason: string | null;
};

/**
 * Who did what to what, newest first. Leaders see all of the merchant's book, a manager's other stores included: most of what it tells
 * (prices, people, tax) belongs to no store, and a book of which one sees a part proves nothing. Refuses `input.invalid` for a cursor
 * we did not make.
 */
export function listAudit(call: Call, input: AuditListInput): Promise<AuditListOutput> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, async (tx) => {
    const conditions = auditConditions({ merchantId, timeZone: await firstTimeZone(tx, merchantId) }, input);
    const rows = await readRows(tx, conditions, input.limit + 1);
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    return {
      rows: page.map(auditRow),
      nextCursor: rows.length > page.length && last !== undefined ? cursorOf(last) : null,
    };
  });
}

// The page is found first, in the order of the index on (merchant, at), and only its entries are joined to their names.
function readRows(tx: Tx, conditions: Prisma.Sql, limit: number): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    WITH page AS MATERIALIZED (
      SELECT e.* FROM audit_entry e WHERE ${conditions} ORDER BY e.at DESC, e.chain_id DESC, e.seq DESC LIMIT ${limit}::int
    )
    SELECT e.chain_id AS "chainId", e.seq, e.at, (extract(epoch FROM e.at) * 1000000)::bigint AS micros, e.actor_id AS "actorId",
           coalesce(u.full_name, '') AS "actorName", e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
           r.name AS "registerName", e.ip, e.request_id AS "requestId", e.before, e.after,
           g.full_name AS "approverName", a.permission AS "approvedPermission", a.reason AS "approvedReason"
      FROM page e
      LEFT JOIN app_user u ON u.merchant_id = e.merchant_id AND u.id = e.actor_id
      LEFT JOIN register r ON r.merchant_id = e.merchant_id AND r.id = coalesce(e.register_id, e.chain_id)
      LEFT JOIN approval a ON a.merchant_id = e.merchant_id AND a.id = e.approval_id
      LEFT JOIN app_user g ON g.merchant_id = a.merchant_id AND g.id = a.approved_by_id
     ORDER BY e.at DESC, e.chain_id DESC, e.seq DESC`;
}

function auditRow(row: Row): AuditRow {
  const { micros: _micros, approverName, approvedPermission, approvedReason, ...entry } = row;
  const isApproved = approverName !== null && approvedPermission !== null && approvedReason !== null;
  return {
    ...entry,
    seq: Number(entry.seq),
    at: entry.at.toISOString(),
    approval: isApproved ? { approverName, permission: approvedPermission, reason: approvedReason } : null,
  };
}

/** The zone whose days the filters mean: that of the merchant's first store. */
async function firstTimeZone(tx: Tx, merchantId: string): Promise<string> {
  const store = await tx.store.findFirst({
    where: { merchantId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { timeZone: true },
  });
  return store?.timeZone ?? "UTC";
}

/** Every action that occurs in the merchant's book, in alphabetical order: found step by step in an index, however long the book is. */
export function listAuditActions(call: Call): Promise<string[]> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, async (tx) => {
    const rows = await tx.$queryRaw<{ action: string }[]>`
      WITH RECURSIVE seen AS (
        (SELECT action FROM audit_entry WHERE merchant_id = ${merchantId}::uuid ORDER BY action LIMIT 1)
         UNION ALL
        SELECT (SELECT e.action FROM audit_entry e WHERE e.merchant_id = ${merchantId}::uuid AND e.action > seen.action
                 ORDER BY e.action LIMIT 1)
          FROM seen WHERE seen.action IS NOT NULL
      )
      SELECT action FROM seen WHERE action IS NOT NULL`;
    return rows.map((row) => row.action);
  });
}
