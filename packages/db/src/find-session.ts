import type pg from "pg";
import type { Role } from "./generated/enums.ts";

export type LiveSession = {
  readonly merchantId: string;
  readonly sessionId: string;
  readonly userId: string;
  readonly role: Role;
  readonly fullName: string;
};

type SessionRow = { merchant_id: string; session_id: string; user_id: string; role: Role; full_name: string };

/**
 * Who holds this session token now, or null. Asked once per request, by a prepared statement outside Prisma, so that ending a session
 * or letting a person go takes effect at the very next call.
 */
export async function findSession(pool: pg.Pool, tokenHash: Buffer): Promise<LiveSession | null> {
  const { rows } = await pool.query<SessionRow>({
    name: "find_session",
    text: "SELECT merchant_id, session_id, user_id, role, full_name FROM find_session($1)",
    values: [tokenHash],
  });
  const [row] = rows;
  if (row === undefined) return null;
  return {
    merchantId: row.merchant_id,
    sessionId: row.session_id,
    userId: row.user_id,
    role: row.role,
    fullName: row.full_name,
  };
}
