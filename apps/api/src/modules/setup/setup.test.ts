import { openDatabase, type Database } from "@galla/db";
import { checkInvariants } from "@galla/db/invariants";
import { cloneDatabase, type TestDatabase } from "@galla/db/testing";
import type { FastifyInstance } from "fastify";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { cookieOf, detailsIn, get, openTestApp, post, refusalCode } from "../../testing/http.ts";

const CODE = "ABCDE-FGHJK-LMNPQ";
const SHOP = {
  merchantName: "Rao & Daughters",
  currencyCode: "INR",
  locale: "en-IN",
  store: {
    name: "Main Street",
    address: "1 Main Street",
    phone: "+91 20 5550 0100",
    timeZone: "Asia/Kolkata",
    taxMode: "INCLUSIVE",
    receiptHeader: "Rao & Daughters",
    receiptFooter: "Come again!",
  },
  registerName: "Front till",
  tax: { name: "GST 5 %", ratePpm: 50_000 },
  owner: { fullName: "Asha Rao", email: "Asha@Rao.example", password: "nineteen blue kettles" },
};

let urls: TestDatabase;
let database: Database;
let operator: Database;
let app: FastifyInstance;
// Every test begins with a database nobody has used.
beforeEach(async () => {
  urls = await cloneDatabase();
  database = openDatabase({ url: urls.appUrl });
  operator = openDatabase({ url: urls.ownerUrl, poolSize: 1 });
  app = await openTestApp({ database });
});
afterEach(async () => {
  await app.close();
  await database.close();
  await operator.close();
});

const create = (payload: object = SHOP, on = app) => post(on, "setup.create", { payload });
const status = async () => (await get(app, "setup.status")).json().result.data;
const countOf = async (table: string) => (await operator.pool.query(`SELECT FROM ${table}`)).rowCount;

describe("the first run", () => {
  it("makes the merchant with store, register, tax and owner, and signs the owner in", async () => {
    expect(await status()).toEqual({ isEmpty: true, isDemo: false, needsCode: false });
    const made = await create();
    expect(made.statusCode).toBe(200);
    const cookie = `galla_session=${made.cookies[0]?.value ?? ""}`;
    expect(made.cookies[0]).toMatchObject({ name: "galla_session", httpOnly: true, sameSite: "Lax" });
    const me = (await get(app, "session.me", { cookie })).json().result.data;
    expect(me).toEqual(made.json().result.data);
    const { phone, timeZone, taxMode, receiptFooter } = SHOP.store;
    expect(me).toMatchObject({
      kind: "WEB",
      user: { fullName: "Asha Rao", email: "asha@rao.example", role: "OWNER", mustChangePassword: false },
      merchant: {
        name: "Rao & Daughters",
        currencyCode: "INR",
        currencyExponent: 2,
        isDemo: false,
        discountLimitPpm: 100_000,
        overShortLimitMinor: 10_000,
      },
      stores: [
        { name: "Main Street", phone, timeZone, taxMode, receiptFooter, registers: [{ name: "Front till", code: "" }] },
      ],
    });
    expect((await get(app, "taxClasses.list", { cookie })).json().result.data).toMatchObject([
      { name: "GST 5 %", ratePpm: 50_000, isDefault: true },
    ]);
    expect(await status()).toEqual({ isEmpty: false, isDemo: false, needsCode: false });
    expect(await cookieOf(app, { email: SHOP.owner.email, password: SHOP.owner.password })).not.toBe(cookie);
    const broken = (await checkInvariants(urls.ownerUrl)).filter(({ violations }) => violations > 0);
    expect(broken).toEqual([]);
  });

  it("writes down what it made, in the transaction that made it", async () => {
    await create();
    const { rows } = await operator.pool.query("SELECT action, after, tx_id FROM audit_entry ORDER BY seq");
    expect(rows.map(({ action }) => action)).toEqual(["session.opened", "merchant.created"]);
    expect(new Set(rows.map(({ tx_id }) => tx_id)).size).toBe(1);
    expect(JSON.stringify(rows)).not.toMatch(/kettles|argon2/);
    const events = await operator.pool.query("SELECT type FROM event ORDER BY id");
    expect(events.rows.map(({ type }) => type)).toEqual(["session.opened", "store.created", "user.created"]);
  });

  it("of ten people at once makes one shop, and tells the others that it is done", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        create({ ...SHOP, owner: { ...SHOP.owner, email: `owner${index}@rao.example` } }),
      ),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    const others = answers.filter(({ statusCode }) => statusCode !== 200).map(refusalCode);
    expect(others).toEqual(Array.from({ length: 9 }, () => "setup.done"));
    for (const table of ["merchant", "store", "register", "tax_class", "app_user", "session"])
      expect([table, await countOf(table)]).toEqual([table, 1]);
  });

  it("is over once there is a shop: nobody makes a second one", async () => {
    await create();
    const again = await create();
    expect([again.statusCode, refusalCode(again)]).toEqual([409, "setup.done"]);
  });

  it.each([
    ["JPY", 0, 1_000],
    ["EUR", 2, 10_000],
    ["KWD", 3, 10_000],
  ])("counts %s in %i decimals", async (currencyCode, currencyExponent, overShortLimitMinor) => {
    const made = (await create({ ...SHOP, currencyCode })).json().result.data;
    expect(made.merchant).toMatchObject({ currencyCode, currencyExponent, overShortLimitMinor });
  });

  it.each([
    [{ currencyCode: "XQQ" }, "currencyCode"],
    [{ currencyCode: "UYW" }, "currencyCode"],
    [{ currencyCode: "rupees" }, "currencyCode"],
    [{ locale: "no locale" }, "locale"],
    [{ store: { ...SHOP.store, timeZone: "Mars/Olympus" } }, "store.timeZone"],
    [{ owner: { ...SHOP.owner, email: "asha" } }, "owner.email"],
    [{ owner: { ...SHOP.owner, role: "OWNER" } }, "owner.role"],
    [{ merchantName: " " }, "merchantName"],
  ])("refuses %j by the field %s and makes nothing", async (wrong, field) => {
    const answer = await create({ ...SHOP, ...wrong });
    expect([answer.statusCode, refusalCode(answer)]).toEqual([400, "input.invalid"]);
    expect(detailsIn(answer)).toMatchObject({ issues: [{ field }] });
    expect(await countOf("merchant")).toBe(0);
  });

  it("refuses an owner's password made of the shop's name", async () => {
    const answer = await create({ ...SHOP, owner: { ...SHOP.owner, password: "raodaughters1" } });
    expect([answer.statusCode, refusalCode(answer)]).toEqual([422, "password.weak"]);
    expect(await status()).toMatchObject({ isEmpty: true });
  });

  it("is one call of its own", async () => {
    const answer = await post(app, "setup.create,setup.create?batch=1", { payload: { 0: SHOP, 1: SHOP } });
    expect(answer.statusCode).toBe(400);
    expect(await countOf("merchant")).toBe(0);
  });
});

describe("the set-up code", () => {
  it("is asked for where there is one: without it, or with another, nothing is made", async () => {
    const guarded = await openTestApp({ database }, CODE);
    expect((await get(guarded, "setup.status")).json().result.data).toMatchObject({ needsCode: true });
    for (const wrong of [{}, { setupCode: "" }, { setupCode: "abcde-fghjk-lmnpq" }, { setupCode: `${CODE}X` }]) {
      const answer = await create({ ...SHOP, ...wrong }, guarded);
      expect([answer.statusCode, refusalCode(answer)]).toEqual([403, "setup.code_wrong"]);
    }
    expect(await countOf("merchant")).toBe(0);
    expect((await create({ ...SHOP, setupCode: CODE }, guarded)).statusCode).toBe(200);
    await guarded.close();
  });

  it("cannot be tried often: of fifty guesses at once five are compared, and then even the right one waits", async () => {
    const guarded = await openTestApp({ database }, CODE);
    const guesses = Array.from({ length: 50 }, (_, index) => create({ ...SHOP, setupCode: `GUESS-${index}` }, guarded));
    const codes = (await Promise.all(guesses)).map(refusalCode);
    expect(codes.filter((code) => code === "setup.code_wrong")).toHaveLength(5);
    expect(codes.filter((code) => code === "auth.too_many_attempts")).toHaveLength(45);
    expect((await create({ ...SHOP, setupCode: CODE }, guarded)).statusCode).toBe(429);
    await guarded.close();
  });
});
