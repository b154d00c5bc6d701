import type pg from "pg";
import type { Statement } from "./record-statements.ts";

/** Replaces the ids of the recorded request by those of another; ids it does not know are made anew where they must be unique. */
export type Substitution = (text: string) => string;

const names = new Map<string, string>();

/** Sends recorded statements through plain pg: what came before BEGIN on any connection, the transaction on one, all by name. */
export async function replayStatements(
  pool: pg.Pool,
  statements: readonly Statement[],
  substitute: Substitution,
): Promise<void> {
  const begin = statements.findIndex(({ text }) => /^BEGIN/i.test(text));
  const outside = begin === -1 ? statements : statements.slice(0, begin);
  for (const statement of outside) await pool.query(prepared(statement, substitute));
  if (begin === -1) return;
  const client = await pool.connect();
  try {
    for (const statement of statements.slice(begin)) await client.query(prepared(statement, substitute));
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

function prepared({ text, values }: Statement, substitute: Substitution) {
  // Transaction control cannot be prepared, neither here nor in the API.
  if (values.length === 0) return { text };
  return {
    name: nameOf(text),
    text,
    values: values.map((value) => substituted(value, substitute)),
    rowMode: "array" as const,
  };
}

function nameOf(text: string): string {
  const name = names.get(text) ?? `bench${names.size}`;
  names.set(text, name);
  return name;
}

function substituted(value: unknown, substitute: Substitution): unknown {
  if (typeof value === "string") return substitute(value);
  if (Array.isArray(value)) return value.map((item) => substituted(item, substitute));
  return value;
}
