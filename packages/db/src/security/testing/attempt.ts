import pg from "pg";

/** How a statement ended: the rows it touched, or the SQLSTATE that refused it. */
export type Outcome = { readonly rows: number } | { readonly refused: string };

/** Tries a statement inside the caller's transaction and leaves the transaction as it was before. */
export async function attempt(client: pg.ClientBase, text: string, values: readonly unknown[] = []): Promise<Outcome> {
  await client.query("SAVEPOINT attempt");
  try {
    const { rowCount } = await client.query(text, [...values]);
    return { rows: rowCount ?? 0 };
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code !== undefined) return { refused: error.code };
    throw error;
  } finally {
    await client.query("ROLLBACK TO SAVEPOINT attempt");
  }
}

/** Runs `work` in a transaction that is always undone. */
export async function undone<Result>(client: pg.ClientBase, work: () => Promise<Result>): Promise<Result> {
  await client.query("BEGIN");
  try {
    return await work();
  } finally {
    await client.query("ROLLBACK");
  }
}
