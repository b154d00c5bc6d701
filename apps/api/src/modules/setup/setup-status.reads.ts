import type { Database } from "@galla/db";
import type { SetupStatusOutput } from "@galla/validators";

type StateRow = { isEmpty: boolean; isDemo: boolean };

/** What the first run may be told before anybody is signed in. */
export type FirstRun = { readonly database: Database; readonly setupCode: string | null };

/** Whether there is a shop yet, whether it holds demo data, and whether making one needs the code that was printed. */
export async function setupStatus({ database, setupCode }: FirstRun): Promise<SetupStatusOutput> {
  const { rows } = await database.pool.query<StateRow>({
    name: "setup_state",
    text: `SELECT is_empty AS "isEmpty", is_demo AS "isDemo" FROM setup_state()`,
  });
  const [{ isEmpty, isDemo } = { isEmpty: false, isDemo: false }] = rows;
  return { isEmpty, isDemo, needsCode: isEmpty && setupCode !== null };
}
