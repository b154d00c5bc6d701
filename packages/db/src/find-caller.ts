import type pg from "pg";
import type { Role, SessionKind } from "./generated/enums.ts";

/** A browser that is a register of this merchant. */
export type EnrolledTill = {
  readonly id: string;
  readonly storeId: string;
  readonly registerId: string;
  readonly name: string;
};

/** Who calls, as the database knows them at this very call. */
export type LiveSession = {
  readonly merchantId: string;
  readonly sessionId: string;
  readonly kind: SessionKind;
  readonly userId: string;
  readonly role: Role;
  readonly fullName: string;
  /** The stores they work in; null for an owner, who works in all. */
  readonly storeIds: readonly string[] | null;
  /** The till they stand at; null where this browser is none. */
  readonly till: EnrolledTill | null;
  /** Whether the password they have is a temporary one, which opens nothing but the way to another. */
  readonly mustChangePassword: boolean;
};

type CallerRow = {
  merchant_id: string;
  session_id: string;
  kind: SessionKind;
  user_id: string;
  role: Role;
  full_name: string;
  store_ids: string[] | null;
  till_id: string | null;
  till_store_id: string | null;
  till_register_id: string | null;
  till_name: string | null;
  must_change_password: boolean;
};

const COLUMNS = `merchant_id, session_id, kind, user_id, role, full_name, store_ids::text[] AS store_ids, till_id, till_store_id,
  till_register_id, till_name, must_change_password`;

/**
 * Who holds this browser's session token now, and at which till, or null. Asked once per request, by a prepared statement outside
 * Prisma, so that ending a session, letting a person go or taking a till back takes effect at the very next call.
 */
export async function findCaller(
  pool: pg.Pool,
  tokens: { readonly session: Buffer; readonly till: Buffer | null },
): Promise<LiveSession | null> {
  const { rows } = await pool.query<CallerRow>({
    name: "find_caller",
    text: `SELECT ${COLUMNS} FROM find_caller($1, $2)`,
    values: [tokens.session, tokens.till],
  });
  return liveSession(rows[0]);
}

/** The same for a client whose signed token names its merchant and session. */
export async function findApiCaller(
  pool: pg.Pool,
  claims: { readonly merchantId: string; readonly sessionId: string },
): Promise<LiveSession | null> {
  const { rows } = await pool.query<CallerRow>({
    name: "find_api_caller",
    text: `SELECT ${COLUMNS} FROM find_api_caller($1, $2)`,
    values: [claims.merchantId, claims.sessionId],
  });
  return liveSession(rows[0]);
}

/** Which till presents this token, while it holds its register; null otherwise. Nobody need be signed in at it. */
export async function findTill(
  pool: pg.Pool,
  tokenHash: Buffer,
): Promise<(EnrolledTill & { readonly merchantId: string }) | null> {
  const { rows } = await pool.query<EnrolledTill & { merchantId: string }>({
    name: "find_till",
    text: `SELECT merchant_id AS "merchantId", id, store_id AS "storeId", register_id AS "registerId", name FROM find_till($1)`,
    values: [tokenHash],
  });
  return rows[0] ?? null;
}

function liveSession(row: CallerRow | undefined): LiveSession | null {
  if (row === undefined) return null;
  const { till_id: id, till_store_id: storeId, till_register_id: registerId, till_name: name } = row;
  return {
    merchantId: row.merchant_id,
    sessionId: row.session_id,
    kind: row.kind,
    userId: row.user_id,
    role: row.role,
    fullName: row.full_name,
    storeIds: row.store_ids,
    mustChangePassword: row.must_change_password,
    till:
      id === null || storeId === null || registerId === null || name === null
        ? null
        : { id, storeId, registerId, name },
  };
}
