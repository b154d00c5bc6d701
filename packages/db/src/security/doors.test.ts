import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { exclusiveShop, fixtureId, inclusiveShop } from "../invariants/testing/two-shops.ts";
import { openDoors, tokenHash, type Doors } from "./testing/door-fixture.ts";
import { NOTHING } from "./testing/left-open.ts";

// The functions by which a person comes in before a merchant is set, called as the application inside one transaction.
let doors: Doors;
beforeAll(async () => {
  doors = await openDoors();
  return () => doors.close();
});
beforeEach(() => doors.app.query("BEGIN"));
afterEach(() => doors.app.query("ROLLBACK"));

const emailOf = (merchantId: string) => `cashier@${merchantId}.example`;

describe("accounts_of_email", () => {
  const accounts = (email: string) => doors.app.query("SELECT * FROM accounts_of_email($1)", [email]);

  it("gives the accounts under the address, and closes behind itself", async () => {
    const { rows } = await accounts(emailOf(exclusiveShop));
    expect(rows).toMatchObject([{ merchant_id: exclusiveShop, user_id: fixtureId(exclusiveShop, "user") }]);
    expect(await doors.leftOpen()).toEqual(NOTHING);
  });

  it.each(["", "nobody@example.com", "%", "cashier@%", "' OR true --"])("gives nothing for %j", async (email) => {
    expect((await accounts(email)).rows).toEqual([]);
    expect(await doors.leftOpen()).toEqual(NOTHING);
  });

  it("gives nobody who has no password", async () => {
    await doors.owner.query("UPDATE app_user SET password_hash = NULL WHERE role = 'CASHIER'");
    try {
      expect((await accounts(emailOf(exclusiveShop))).rows).toEqual([]);
    } finally {
      await doors.owner.query("UPDATE app_user SET password_hash = 'no password opens this account'");
    }
  });

  it("opens, by its setting alone, no more than the rows of that address, and only to read", async () => {
    const email = emailOf(exclusiveShop);
    await doors.setting("app.sign_in_email", email);
    expect(await doors.leftOpen()).toEqual({ settings: { "app.sign_in_email": email }, rows: { app_user: 1 } });
    expect((await doors.app.query("UPDATE app_user SET password_hash = 'mine'")).rowCount).toBe(0);
  });
});

describe("find_caller", () => {
  const find = (session: Buffer, till: Buffer | null = null) =>
    doors.app.query("SELECT * FROM find_caller($1, $2)", [session, till]);

  it("gives the holder of a token with the stores they work in, and closes behind itself", async () => {
    const { rows } = await find(tokenHash(inclusiveShop));
    expect(rows).toMatchObject([
      {
        merchant_id: inclusiveShop,
        user_id: fixtureId(inclusiveShop, "user"),
        role: "CASHIER",
        kind: "WEB",
        till_id: null,
      },
    ]);
    const stores = [fixtureId(inclusiveShop, "store"), fixtureId(inclusiveShop, "store", 2)].toSorted();
    expect(rows[0].store_ids.toSorted()).toEqual(stores);
    expect(await doors.leftOpen()).toEqual(NOTHING);
  });

  it("knows the till, and lets a PIN's session live at its own till alone", async () => {
    const pin = tokenHash(inclusiveShop, "pin");
    const { rows } = await find(pin, tokenHash(inclusiveShop, "till"));
    expect(rows).toMatchObject([{ kind: "PIN", till_id: fixtureId(inclusiveShop, "till", 2), till_name: "Counter" }]);
    expect((await find(pin)).rows).toEqual([]);
    expect((await find(pin, tokenHash(exclusiveShop, "till"))).rows).toEqual([]);
    expect(await doors.leftOpen()).toEqual(NOTHING);
  });

  it("does not know another merchant's till", async () => {
    const { rows } = await find(tokenHash(inclusiveShop), tokenHash(exclusiveShop, "till"));
    expect(rows).toMatchObject([{ merchant_id: inclusiveShop, till_id: null, till_name: null }]);
  });

  it("gives nothing for a token nobody holds", async () => {
    expect((await find(tokenHash("nobody"))).rows).toEqual([]);
    expect((await find(Buffer.alloc(0), Buffer.alloc(0))).rows).toEqual([]);
    expect(await doors.leftOpen()).toEqual(NOTHING);
  });

  it.each([
    ["that was ended", "UPDATE session SET ended_at = now()"],
    ["that ran out", "UPDATE session SET expires_at = now() - interval '1 second'"],
    ["unused for half a day", "UPDATE session SET last_seen_at = now() - interval '12 hours 1 second'"],
    ["of a person who was let go", "UPDATE app_user SET is_active = false"],
  ])("gives nothing for a session %s", async (_what, change) => {
    await doors.owner.query(change);
    try {
      expect((await find(tokenHash(inclusiveShop))).rows).toEqual([]);
      expect(await doors.leftOpen()).toEqual(NOTHING);
    } finally {
      await doors.owner.query(
        "UPDATE session SET ended_at = NULL, expires_at = now() + interval '1 day', last_seen_at = now()",
      );
      await doors.owner.query("UPDATE app_user SET is_active = true");
    }
  });

  it("opens, by its setting alone, no more than the one session, and only to read", async () => {
    await doors.setting("app.session_token", tokenHash(inclusiveShop).toString("hex"));
    expect((await doors.leftOpen()).rows).toEqual({ session: 1 });
    expect((await doors.app.query("UPDATE session SET expires_at = 'infinity'")).rowCount).toBe(0);
  });
});

describe("open_checkout", () => {
  type Whose = { readonly sale: string; readonly register: string; readonly shift?: string };
  const open = (merchantId: string, { sale, register, shift = register }: Whose) =>
    doors.app.query(
      `SELECT known_hash, (store).id AS store, (register).id AS register, (shift).id AS shift, till_id FROM open_checkout($1, $2, $3, $4)`,
      [merchantId, fixtureId(sale, "sale", 1), fixtureId(register, "register", 2), fixtureId(shift, "shift", 2)],
    );

  it("tells a merchant of its own sale, register, shift and till", async () => {
    const { rows } = await open(inclusiveShop, { sale: inclusiveShop, register: inclusiveShop });
    const [register, shift] = [fixtureId(inclusiveShop, "register", 2), fixtureId(inclusiveShop, "shift", 2)];
    const till = fixtureId(inclusiveShop, "till", 2);
    expect(rows).toMatchObject([{ known_hash: expect.any(Buffer), register, shift, till_id: till }]);
  });

  it("does not know another's sale or shift, at its own register", async () => {
    const { rows } = await open(inclusiveShop, { sale: exclusiveShop, register: inclusiveShop, shift: exclusiveShop });
    expect(rows).toMatchObject([{ known_hash: null, store: fixtureId(inclusiveShop, "store"), shift: null }]);
  });

  it("does not know another's register", async () => {
    expect((await open(inclusiveShop, { sale: exclusiveShop, register: exclusiveShop })).rows).toEqual([]);
    const repeated = await open(inclusiveShop, { sale: inclusiveShop, register: exclusiveShop });
    expect(repeated.rows).toMatchObject([{ store: null, register: null, shift: null, till_id: null }]);
  });

  it("leaves its own merchant set until the transaction ends, and no longer", async () => {
    await open(inclusiveShop, { sale: inclusiveShop, register: inclusiveShop });
    expect(await doors.leftOpen()).toMatchObject({
      settings: { "app.merchant_id": inclusiveShop },
      rows: { app_user: 3, merchant: 1, sale: 51 },
    });
    await doors.app.query("COMMIT");
    expect(await doors.leftOpen()).toEqual(NOTHING);
  });
});
