import { createHash } from "node:crypto";
import pg from "pg";
import { beforeAll, beforeEach, afterEach, describe, expect, it } from "vitest";
import { exclusiveShop, fillTwoShops, fixtureId, inclusiveShop } from "../invariants/testing/two-shops.ts";
import { testDatabase } from "../testing/index.ts";

// The three functions by which a request comes in before its merchant is set, called as the application inside one transaction.
let owner: pg.Client;
let app: pg.Client;
beforeAll(async () => {
  const { ownerUrl, appUrl } = await testDatabase();
  owner = new pg.Client({ connectionString: ownerUrl });
  app = new pg.Client({ connectionString: appUrl });
  await Promise.all([owner.connect(), app.connect()]);
  await fillTwoShops(owner);
  return () => Promise.all([owner.end(), app.end()]);
});
beforeEach(() => app.query("BEGIN"));
afterEach(() => app.query("ROLLBACK"));

const tokenHash = (merchantId: string) => createHash("sha256").update(merchantId).digest();
const emailOf = (merchantId: string) => `cashier@${merchantId}.example`;
const setting = (name: string, value: string) => app.query("SELECT set_config($1, $2, true)", [name, value]);

/** What the application can see of people and sessions, and what a door left set. */
async function leftOpen(): Promise<unknown> {
  const { rows } = await app.query(
    `SELECT coalesce(current_setting('app.merchant_id', true), '') AS merchant,
            coalesce(current_setting('app.session_token', true), '') AS token,
            coalesce(current_setting('app.sign_in_email', true), '') AS email, (SELECT count(*)::int FROM app_user) AS people,
            (SELECT count(*)::int FROM session) AS sessions, (SELECT count(*)::int FROM merchant) AS merchants`,
  );
  return rows[0];
}
const nothing = { merchant: "", token: "", email: "", people: 0, sessions: 0, merchants: 0 };

describe("accounts_of_email", () => {
  it("gives the accounts under the address, and closes behind itself", async () => {
    const { rows } = await app.query("SELECT * FROM accounts_of_email($1)", [emailOf(exclusiveShop)]);
    expect(rows).toMatchObject([{ merchant_id: exclusiveShop, user_id: fixtureId(exclusiveShop, "user") }]);
    expect(await leftOpen()).toEqual(nothing);
  });

  it.each(["", "nobody@example.com", "%", "cashier@%", "' OR true --"])("gives nothing for %j", async (email) => {
    expect((await app.query("SELECT * FROM accounts_of_email($1)", [email])).rows).toEqual([]);
    expect(await leftOpen()).toEqual(nothing);
  });

  it("opens, by its setting alone, no more than the rows of that address, and only to read", async () => {
    await setting("app.sign_in_email", emailOf(exclusiveShop));
    expect(await leftOpen()).toEqual({ ...nothing, email: emailOf(exclusiveShop), people: 1 });
    expect((await app.query("UPDATE app_user SET password_hash = 'mine'")).rowCount).toBe(0);
  });
});

describe("find_caller", () => {
  const find = (hash: Buffer) => app.query("SELECT * FROM find_caller($1, NULL)", [hash]);

  it("gives the holder of a token, and closes behind itself", async () => {
    const { rows } = await find(tokenHash(inclusiveShop));
    expect(rows).toMatchObject([
      { merchant_id: inclusiveShop, user_id: fixtureId(inclusiveShop, "user"), role: "CASHIER" },
    ]);
    expect(await leftOpen()).toEqual(nothing);
  });

  it("gives nothing for a token nobody holds", async () => {
    expect((await find(tokenHash("nobody"))).rows).toEqual([]);
    expect((await find(Buffer.alloc(0))).rows).toEqual([]);
    expect(await leftOpen()).toEqual(nothing);
  });

  it.each([
    ["that was ended", "UPDATE session SET ended_at = now()"],
    ["that ran out", "UPDATE session SET expires_at = now() - interval '1 second'"],
    ["unused for half a day", "UPDATE session SET last_seen_at = now() - interval '12 hours 1 second'"],
    ["of a person who was let go", "UPDATE app_user SET is_active = false"],
  ])("gives nothing for a session %s", async (_what, change) => {
    await owner.query(change);
    try {
      expect((await find(tokenHash(inclusiveShop))).rows).toEqual([]);
      expect(await leftOpen()).toEqual(nothing);
    } finally {
      await owner.query(
        "UPDATE session SET ended_at = NULL, expires_at = now() + interval '1 day', last_seen_at = now()",
      );
      await owner.query("UPDATE app_user SET is_active = true");
    }
  });

  it("opens, by its setting alone, no more than the one session, and only to read", async () => {
    await setting("app.session_token", tokenHash(inclusiveShop).toString("hex"));
    expect(await leftOpen()).toMatchObject({ people: 0, sessions: 1, merchants: 0 });
    expect((await app.query("UPDATE session SET expires_at = 'infinity'")).rowCount).toBe(0);
  });
});

describe("open_checkout", () => {
  const open = (merchantId: string, saleOf: string, registerOf: string) =>
    app.query("SELECT known_hash, (store).id AS store, (register).id AS register FROM open_checkout($1, $2, $3)", [
      merchantId,
      fixtureId(saleOf, "sale", 1),
      fixtureId(registerOf, "register", 1),
    ]);

  it("tells a merchant of its own sale and register", async () => {
    const { rows } = await open(inclusiveShop, inclusiveShop, inclusiveShop);
    expect(rows).toMatchObject([{ known_hash: expect.any(Buffer), register: fixtureId(inclusiveShop, "register", 1) }]);
  });

  it("does not know another's sale, at its own register", async () => {
    const { rows } = await open(inclusiveShop, exclusiveShop, inclusiveShop);
    expect(rows).toMatchObject([{ known_hash: null, store: fixtureId(inclusiveShop, "store") }]);
  });

  it("does not know another's register", async () => {
    expect((await open(inclusiveShop, exclusiveShop, exclusiveShop)).rows).toEqual([]);
    const repeated = await open(inclusiveShop, inclusiveShop, exclusiveShop);
    expect(repeated.rows).toMatchObject([{ store: null, register: null }]);
  });

  it("leaves its own merchant set until the transaction ends, and no longer", async () => {
    await open(inclusiveShop, inclusiveShop, inclusiveShop);
    expect(await leftOpen()).toMatchObject({ merchant: inclusiveShop, people: 1, merchants: 1 });
    await app.query("COMMIT");
    expect(await leftOpen()).toEqual(nothing);
  });
});
