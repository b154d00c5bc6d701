import pg from "pg";

/** Deadlocks that PostgreSQL has counted in this database since it was made. */
export async function countDeadlocks(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ deadlocks: string }>(
      "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()",
    );
    return Number(rows[0]?.deadlocks ?? Number.NaN);
  } finally {
    await client.end();
  }
}
