import { beforeAll, describe, expect, it } from "vitest";
import { openDoors, type Doors } from "./testing/door-fixture.ts";
import { NOTHING } from "./testing/left-open.ts";

// The two functions that run with the owner's rights, because only across merchants can it be known whether there is any.
let empty: Doors;
let busy: Doors;
beforeAll(async () => {
  empty = await openDoors("no shop");
  busy = await openDoors();
  return () => Promise.all([empty.close(), busy.close()]);
});

const first = "33333333-3333-7333-8333-333333333333";
const second = "44444444-4444-7444-8444-444444444444";

const state = async ({ app }: Doors) => (await app.query("SELECT * FROM setup_state()")).rows;
const claim = async ({ app }: Doors, id: string) =>
  (await app.query("SELECT claim_first_merchant($1, 'Shop', 'INR', 2, 'en-IN') AS claimed", [id])).rows[0].claimed;

/** Does `work` in a transaction of the application that is undone, and tells what its doors left open. */
async function inside<Answer>(doors: Doors, work: () => Promise<Answer>) {
  await doors.app.query("BEGIN");
  try {
    return { answer: await work(), open: await doors.leftOpen() };
  } finally {
    await doors.app.query("ROLLBACK");
  }
}

describe("setup_state", () => {
  it("tells whether there is any shop, shows none, and closes behind itself", async () => {
    expect(await inside(empty, () => state(empty))).toEqual({
      answer: [{ is_empty: true, is_demo: false }],
      open: NOTHING,
    });
    expect(await inside(busy, () => state(busy))).toEqual({
      answer: [{ is_empty: false, is_demo: false }],
      open: NOTHING,
    });
  });
});

describe("claim_first_merchant", () => {
  it("begins the first shop, and not even then shows it to whoever has no merchant set", async () => {
    expect(await inside(empty, () => claim(empty, first))).toEqual({ answer: true, open: NOTHING });
  });

  it("begins no second one, and leaves no merchant set", async () => {
    expect(await inside(busy, () => claim(busy, first))).toEqual({ answer: false, open: NOTHING });
    expect((await busy.owner.query("SELECT FROM merchant")).rowCount).toBe(2);
  });

  it("begins one when two ask at the same time: the second waits for the first and is told no", async () => {
    const racing = await openDoors("no shop");
    try {
      await racing.app.query("BEGIN");
      expect(await claim(racing, first)).toBe(true);
      // The owner stands in for a second process of the application.
      const late = racing.owner.query("SELECT claim_first_merchant($1, 'Shop', 'INR', 2, 'en-IN') AS claimed", [
        second,
      ]);
      await racing.app.query("COMMIT");
      expect((await late).rows).toEqual([{ claimed: false }]);
    } finally {
      await racing.close();
    }
  });
});

describe("what runs with the owner's rights", () => {
  it("is these two functions and no more, each with its search path pinned, for the application alone", async () => {
    const { rows } = await busy.owner.query(
      `SELECT p.proname AS name, p.proconfig AS settings, has_function_privilege('public', p.oid, 'EXECUTE') AS "byAnybody",
              has_function_privilege('galla_app', p.oid, 'EXECUTE') AS "byTheApplication"
         FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace AND p.prosecdef ORDER BY p.proname`,
    );
    const pinned = {
      settings: [expect.stringMatching(/^search_path=.*, pg_temp$/)],
      byAnybody: false,
      byTheApplication: true,
    };
    expect(rows).toEqual([
      { name: "claim_first_merchant", ...pinned },
      { name: "setup_state", ...pinned },
    ]);
  });

  it("is not misled by tables of the caller's own", async () => {
    await inside(empty, async () => {
      await empty.app.query("CREATE TEMP TABLE merchant (is_demo boolean)");
      await empty.app.query("INSERT INTO merchant VALUES (true)");
      expect(await state(empty)).toEqual([{ is_empty: true, is_demo: false }]);
    });
  });
});
