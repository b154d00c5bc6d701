import type { Invariant } from "./invariant.ts";

/** Who may do what: an approval is good for one act, a shop always has an owner, and a token is worth one use. */
export const peopleInvariants: readonly Invariant[] = [
  {
    id: "P1",
    property:
      "An approval is used at most once, in its time, by another's leave, and the book names it where it was used",
    // A sale may rest on two approvals, so its entry lists them. Whether the approver was a leader then is told by their role now, or by a later change of it in the book.
    sql: `
      WITH named AS (
        SELECT merchant_id, id, count(*) AS entries, min(actor_id::text)::uuid AS actor_id
          FROM (SELECT merchant_id, chain_id, seq, actor_id, approval_id AS id
                  FROM audit_entry WHERE approval_id IS NOT NULL AND action <> 'approval.granted'
                 UNION
                SELECT merchant_id, chain_id, seq, actor_id, jsonb_array_elements_text(after -> 'approvalIds')::uuid
                  FROM audit_entry WHERE jsonb_typeof(after -> 'approvalIds') = 'array') entry
         GROUP BY merchant_id, id
      )
      SELECT coalesce(a.merchant_id, n.merchant_id) AS merchant_id, coalesce(a.id, n.id) AS approval_id, fault.name AS fault, a.permission,
             a.subject_id, a.used_at, n.entries
        FROM approval a
        FULL JOIN named n ON n.merchant_id = a.merchant_id AND n.id = a.id
        LEFT JOIN app_user u ON u.merchant_id = a.merchant_id AND u.id = a.approved_by_id
       CROSS JOIN LATERAL (VALUES
         ('named by the book, and not there', a.merchant_id IS NULL),
         ('used, and the book does not say for what', a.used_at IS NOT NULL AND n.entries IS NULL),
         ('used more than once', n.entries > 1),
         ('used, says the book, and not marked so', a.used_at IS NULL AND n.entries IS NOT NULL),
         ('used out of its time', a.used_at < a.created_at OR a.used_at > a.expires_at),
         ('used by somebody who did not ask', n.actor_id <> a.requested_by_id),
         ('given by nobody who may', a.id IS NOT NULL AND (u.role IS NULL OR u.role NOT IN ('OWNER', 'MANAGER') AND NOT EXISTS (
           SELECT FROM audit_entry e WHERE e.merchant_id = a.merchant_id AND e.subject_id = u.id AND e.at > a.created_at
              AND e.subject_type = 'user')))
       ) AS fault (name, found)
       WHERE fault.found`,
  },
  {
    id: "P2",
    property: "Every merchant has an owner who can still sign in",
    sql: `
      SELECT m.id AS merchant_id, m.name FROM merchant m
       WHERE NOT EXISTS (SELECT FROM app_user u WHERE u.merchant_id = m.id AND u.role = 'OWNER' AND u.is_active)`,
  },
  {
    id: "P3",
    property: "A living session has at most one refresh token that was not used",
    sql: `
      SELECT r.merchant_id, r.session_id, count(*) AS unused
        FROM refresh_token r JOIN session s ON s.merchant_id = r.merchant_id AND s.id = r.session_id AND s.ended_at IS NULL
       WHERE r.used_at IS NULL GROUP BY r.merchant_id, r.session_id HAVING count(*) > 1`,
  },
];
