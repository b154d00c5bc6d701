import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { exclusiveShop, fixtureId, inclusiveShop } from "../invariants/testing/two-shops.ts";
import { openDoors, tokenHash, type Doors } from "./testing/door-fixture.ts";
import { NOTHING } from "./testing/left-open.ts";

// The functions by which a till, and a client with tokens of its own, come in before a merchant is set.
let doors: Doors;
beforeAll(async () => {
  doors = await openDoors();
  return () => doors.close();
});
beforeEach(() => doors.app.query("BEGIN"));
afterEach(() => doors.app.query("ROLLBACK"));

const noTokens = [tokenHash("nobody"), Buffer.alloc(0), Buffer.from("%"), tokenHash(inclusiveShop)];

describe("find_till", () => {
  const find = (hash: Buffer) => doors.app.query("SELECT * FROM find_till($1)", [hash]);

  it("gives the till that presents its token, and closes behind itself", async () => {
    const { rows } = await find(tokenHash(inclusiveShop, "till"));
    expect(rows).toMatchObject([
      { merchant_id: inclusiveShop, id: fixtureId(inclusiveShop, "till", 2), name: "Counter" },
    ]);
    expect(await doors.leftOpen()).toEqual(NOTHING);
  });

  it.each(noTokens)("gives nothing for what is no till's token: %s", async (hash) => {
    expect((await find(hash)).rows).toEqual([]);
    expect(await doors.leftOpen()).toEqual(NOTHING);
  });

  it("does not know a till that holds its register no more", async () => {
    expect(
      (await find(Buffer.from("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "hex"))).rows,
    ).toEqual([]);
  });

  it("opens, by its setting alone, no more than the one till, and only to read", async () => {
    await doors.setting("app.till_token", tokenHash(inclusiveShop, "till").toString("hex"));
    expect((await doors.leftOpen()).rows).toEqual({ till: 1 });
    expect((await doors.app.query("UPDATE till SET ended_at = now()")).rowCount).toBe(0);
  });
});

describe("find_api_caller", () => {
  const find = (merchantId: string, sessionId: string) =>
    doors.app.query("SELECT * FROM find_api_caller($1, $2)", [merchantId, sessionId]);
  const session = fixtureId(inclusiveShop, "session", "api");

  it("gives whom a signed token's session is of, and closes behind itself", async () => {
    const { rows } = await find(inclusiveShop, session);
    expect(rows).toMatchObject([
      { merchant_id: inclusiveShop, user_id: fixtureId(inclusiveShop, "manager"), kind: "API" },
    ]);
    expect(await doors.leftOpen()).toEqual(NOTHING);
  });

  it.each([
    ["of another merchant", exclusiveShop, session],
    ["of a browser", inclusiveShop, fixtureId(inclusiveShop, "session")],
    ["of a till", inclusiveShop, fixtureId(inclusiveShop, "session", "pin")],
    ["that is not there", inclusiveShop, fixtureId(inclusiveShop, "session", "none")],
  ])("gives nothing for a session %s", async (_what, merchantId, sessionId) => {
    expect((await find(merchantId, sessionId)).rows).toEqual([]);
    expect(await doors.leftOpen()).toEqual(NOTHING);
  });

  it("gives nothing for a person who was let go, and leaves no merchant set", async () => {
    await doors.owner.query("UPDATE app_user SET is_active = false WHERE role = 'MANAGER'");
    try {
      expect((await find(inclusiveShop, session)).rows).toEqual([]);
      expect(await doors.leftOpen()).toEqual(NOTHING);
    } finally {
      await doors.owner.query("UPDATE app_user SET is_active = true");
    }
  });
});

describe("find_refresh_token", () => {
  const find = (hash: Buffer) => doors.app.query("SELECT * FROM find_refresh_token($1)", [hash]);

  it("gives a token, used or not, so that a used one's reuse is noticed, and closes behind itself", async () => {
    const unused = await find(tokenHash(inclusiveShop, "refresh"));
    expect(unused.rows).toMatchObject([{ merchant_id: inclusiveShop, used_at: null }]);
    const used = await find(tokenHash(inclusiveShop, "used"));
    expect(used.rows).toMatchObject([{ merchant_id: inclusiveShop, used_at: expect.any(Date) }]);
    expect(await doors.leftOpen()).toEqual(NOTHING);
  });

  it.each(noTokens)("gives nothing for what is no refresh token: %s", async (hash) => {
    expect((await find(hash)).rows).toEqual([]);
    expect(await doors.leftOpen()).toEqual(NOTHING);
  });

  it("opens, by its setting alone, no more than the one token, and only to read", async () => {
    await doors.setting("app.refresh_token", tokenHash(inclusiveShop, "refresh").toString("hex"));
    expect((await doors.leftOpen()).rows).toEqual({ refresh_token: 1 });
    expect((await doors.app.query("UPDATE refresh_token SET used_at = now()")).rowCount).toBe(0);
  });
});
