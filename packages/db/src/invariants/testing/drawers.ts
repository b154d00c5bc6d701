import type pg from "pg";
import { zFigures } from "../z-figures.ts";
import { idSql } from "./shop.ts";

const audit = (action: string, subject: string, more: { after: string; chain: string; actor?: string }) =>
  `append_audit($1, ${more.chain}, ${idSql(more.actor ?? "user")}, '${action}', 'shift', ${subject}, NULL, ${more.after}::jsonb, 'fixture',
     '127.0.0.1', ${more.chain}, NULL)`;

/** Opens a shift at a register; the drawer starts with 500.00. Shifts 1 to 3 are the registers' first, shift 4 is the third's second. */
async function openShift(client: pg.ClientBase, merchantId: string, shift: { number: number; register: number }) {
  const register = idSql("register", String(shift.register));
  await client.query(
    `WITH opened AS (
       INSERT INTO shift (merchant_id, id, store_id, register_id, opened_by_id, opened_at, opening_float_minor)
       VALUES ($1, ${idSql("shift", String(shift.number))}, ${idSql("store")}, ${register}, ${idSql("user")}, now(), 50000) RETURNING *)
     SELECT ${audit("shift.opened", "id", { chain: register, after: "jsonb_build_object('storeId', store_id, 'registerId', register_id, 'openingFloatMinor', opening_float_minor)" })} FROM opened`,
    [merchantId],
  );
}

/** A first shift at each of the three registers. */
export async function openDrawers(client: pg.ClientBase, merchantId: string): Promise<void> {
  for (const register of [1, 2, 3]) await openShift(client, merchantId, { number: register, register });
}

const shift = idSql("shift", "3");
const movement = (type: string) => idSql("cash", `'${type}'`);

const movementsSql = `
  WITH granted AS (
    SELECT append_audit($1, $1, ${idSql("user")}, 'approval.granted', 'approval', ${idSql("approval", "1")}, NULL,
      jsonb_build_object('storeId', ${idSql("store")}, 'scope', '{}'::jsonb, 'reason', 'Change for a note', 'approvedById', ${idSql("manager")}),
      'fixture', '127.0.0.1', NULL, ${idSql("approval", "1")})
  ), approved AS (
    INSERT INTO approval (merchant_id, id, store_id, permission, subject_id, scope, reason, requested_by_id, approved_by_id, expires_at, used_at)
    VALUES ($1, ${idSql("approval", "1")}, ${idSql("store")}, 'drawer.open', ${movement("NO_SALE")}, '{}', 'Change for a note',
            ${idSql("user")}, ${idSql("manager")}, now() + interval '5 minutes', now())
  ), moved AS (
    INSERT INTO cash_movement (merchant_id, id, shift_id, type, amount_minor, reason, created_by_id)
    VALUES ($1, ${movement("IN")}, ${shift}, 'IN', 20000, 'Change from the bank', ${idSql("user")}),
           ($1, ${movement("OUT")}, ${shift}, 'OUT', 7500, 'Milk', ${idSql("user")}),
           ($1, ${movement("NO_SALE")}, ${shift}, 'NO_SALE', 0, 'Change for a note', ${idSql("user")})
    RETURNING *)
  SELECT append_audit($1, ${idSql("register", "3")}, ${idSql("user")},
           CASE type WHEN 'NO_SALE' THEN 'drawer.opened' ELSE 'shift.cash_moved' END, 'cash_movement', id, NULL,
           jsonb_build_object('shiftId', shift_id, 'type', type, 'amountMinor', amount_minor, 'reason', reason), 'fixture', '127.0.0.1',
           ${idSql("register", "3")}, CASE type WHEN 'NO_SALE' THEN ${idSql("approval", "1")} END)
    FROM moved, granted`;

const written = (at: string) => `to_char(${at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// The drawer is 50 short. The report's figures are put together here from what the documents say, as the verifier does; that the
// shop's own closing says the same is shown where it lives.
const closeSql = [
  `INSERT INTO shift_count (merchant_id, shift_id, denomination_minor, count)
   SELECT $1, ${shift}, part.denomination, part.count
     FROM (SELECT 50000 + 20000 - 7500 - 50 + coalesce(sum(t.amount_minor), 0)::bigint AS minor
             FROM sale s JOIN sale_tender t ON t.merchant_id = $1 AND t.sale_id = s.id AND t.method = 'CASH'
            WHERE s.merchant_id = $1 AND s.shift_id = ${shift}) drawer,
          LATERAL (VALUES (100, drawer.minor / 100), (1, drawer.minor % 100)) AS part (denomination, count)`,
  `UPDATE shift SET closed_by_id = ${idSql("manager")}, closed_at = now(), counted_cash_minor = counted.minor,
          expected_cash_minor = counted.minor + 50, difference_reason = 'A coin fell', z_number = 1, z_report = '{}'
     FROM (SELECT sum(denomination_minor * count)::bigint AS minor FROM shift_count WHERE merchant_id = $1 AND shift_id = ${shift}) counted
    WHERE merchant_id = $1 AND id = ${shift}`,
  `ALTER TABLE shift DISABLE TRIGGER shift_closed_history`,
  `UPDATE shift SET z_report = jsonb_build_object(
       'shiftId', id, 'openedAt', ${written("opened_at")}, 'closedAt', ${written("closed_at")},
       'count', (SELECT jsonb_agg(jsonb_build_object('denominationMinor', denomination_minor, 'count', count) ORDER BY denomination_minor DESC)
                   FROM shift_count WHERE merchant_id = $1 AND shift_id = ${shift}),
       'zNumber', 1, 'countedMinor', counted_cash_minor, 'differenceMinor', -50, 'differenceReason', 'A coin fell',
       'anchor', (SELECT jsonb_build_object('seq', last_seq, 'hash', encode(head_hash, 'hex')) FROM audit_chain
                   WHERE merchant_id = $1 AND chain_id = ${idSql("register", "3")}),
       'figures', f.figures || jsonb_build_object(
         'byMethod', (SELECT jsonb_agg(jsonb_build_object('method', key, 'count', value -> 0, 'amountMinor', value -> 1))
                        FROM jsonb_each(f.figures -> 'byMethod')),
         'byTax', (SELECT jsonb_agg(jsonb_build_object('taxPpm', key::int, 'netMinor', value -> 0, 'taxMinor', value -> 1))
                     FROM jsonb_each(f.figures -> 'byTax')),
         'byCashier', (SELECT jsonb_agg(jsonb_build_object('cashierId', key, 'count', value -> 0, 'totalMinor', value -> 1))
                         FROM jsonb_each(f.figures -> 'byCashier')),
         'cash', (SELECT jsonb_object_agg(key, value) FROM jsonb_each(f.figures)
                   WHERE key IN ('openingFloatMinor', 'takenMinor', 'inMinor', 'outMinor', 'expectedMinor'))))
     FROM (${zFigures}) f
    WHERE shift.merchant_id = $1 AND shift.id = ${shift} AND f.merchant_id = $1 AND f.shift_id = ${shift}`,
  `ALTER TABLE shift ENABLE TRIGGER shift_closed_history`,
  `UPDATE register SET last_z_number = 1 WHERE merchant_id = $1 AND id = ${idSql("register", "3")}`,
  `SELECT ${audit("shift.closed", shift, { actor: "manager", after: "z_report", chain: "register_id" })} FROM shift WHERE merchant_id = $1 AND id = ${shift}`,
];

/** Money in, money out and a drawer opened with an approval, in the third register's first shift. */
export async function moveCash(client: pg.ClientBase, merchantId: string): Promise<void> {
  await client.query(movementsSql, [merchantId]);
}

/** Closes the third register's first shift with a Z report, 50 short, and opens its second. */
export async function closeDrawer(client: pg.ClientBase, merchantId: string): Promise<void> {
  await client.query("BEGIN");
  for (const text of closeSql) await client.query(text, text.includes("$1") ? [merchantId] : []);
  await client.query("COMMIT");
  await openShift(client, merchantId, { number: 4, register: 3 });
}
