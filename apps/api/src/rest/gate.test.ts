import { openDatabase } from "@galla/db";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at } from "../testing/browser.ts";
import { givePassword, openTestApp } from "../testing/http.ts";
import { openTestShop, type TestShop } from "../testing/shop.ts";
import { ask, logIn } from "./testing/client.ts";

let shop: TestShop;
let app: FastifyInstance;
let token: string;
beforeAll(async () => {
  shop = await openTestShop();
  app = await openTestApp(shop);
  ({ token } = await logIn(app, await givePassword(shop, "OWNER")));
});
afterAll(async () => {
  await app.close();
  await shop.close();
});

const LOGIN = ["POST", "/auth/login"] as const;
const NAME = ["PUT", "/auth/me"] as const;

describe("the gate before the doors", () => {
  it.each([
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded",
    "text/plain",
    "application/jsonp",
    "",
  ])("refuses a body of type %j with 415", async (type) => {
    for (const door of [LOGIN, NAME, ["POST", "/auth/logout"], ["DELETE", "/auth/sessions/x"]] as const) {
      const { status, code } = await ask(app, door, { token, headers: { "content-type": type }, payload: "a=b" });
      expect([door, status, code]).toEqual([door, 415, "request.unsupported_media_type"]);
    }
  });

  it("refuses a body over the limit of its procedure with 413, and one of unstated length with 400", async () => {
    const large = await ask(app, LOGIN, { payload: { email: "x".repeat(65 * 1024) } });
    expect([large.status, large.code]).toEqual([413, "request.too_large"]);
    const chunked = await ask(app, LOGIN, {
      headers: { "content-type": "application/json", "transfer-encoding": "chunked" },
    });
    expect([chunked.status, chunked.code]).toEqual([400, "request.malformed"]);
  });

  it("stands there however the address is spelt", async () => {
    for (const url of ["/%61pi/v1/auth/login", "/api/v%31/auth/lo%67in", "/api/v1/%61uth/%6Cogin"]) {
      const headers = { "content-type": "text/plain" };
      expect((await app.inject({ method: "POST", url, headers, payload: "{}" })).statusCode).toBe(415);
      const payload = { email: "x".repeat(65 * 1024) };
      expect((await app.inject({ method: "POST", url, payload })).statusCode).toBe(413);
    }
  });

  it("lets an act that takes nothing come without a body, with an empty one and with an empty object", async () => {
    for (const sent of [{}, { headers: { "content-type": "application/json" } }, { payload: {} }]) {
      const { token: mine } = await logIn(app, await givePassword(shop, "MANAGER"));
      expect((await ask(app, ["POST", "/auth/logout"], { token: mine, ...sent })).status).toBe(200);
      expect((await ask(app, ["GET", "/auth/me"], { token: mine })).status).toBe(401);
    }
  });

  it("grants no other origin anything: no preflight is answered, no header invites one", async () => {
    const headers = { origin: "https://evil.example", "access-control-request-method": "POST" };
    const preflight = await app.inject({ method: "OPTIONS", url: "/api/v1/auth/login", headers });
    expect(preflight.statusCode).toBe(404);
    const { headers: answered } = await ask(app, ["GET", "/auth/me"], { token, headers });
    for (const names of [Object.keys(preflight.headers), Object.keys(answered)])
      expect(names.filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });
});

describe("what was typed wrong", () => {
  it.each([
    ["{", 400, "request.malformed"],
    ['{"email":"a@b.c"', 400, "request.malformed"],
    ['{"__proto__":{"role":"OWNER"},"email":"a@b.c","password":"x"}', 400, "request.malformed"],
    ['{"constructor":{"prototype":{"role":"OWNER"}}}', 400, "request.malformed"],
    ["null", 400, "input.invalid"],
    ["[]", 400, "input.invalid"],
    ['"text"', 400, "input.invalid"],
    ["7", 400, "input.invalid"],
    ['{"email":{"$ne":null},"password":["x"]}', 400, "input.invalid"],
    ['{"email":"a\\u0000@b.c","password":"x"}', 400, "input.invalid"],
    ["", 400, "input.invalid"],
  ])("%j is answered in the one shape, and nothing inside is told", async (payload, status, code) => {
    const answer = await ask(app, LOGIN, { payload });
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({
      success: false,
      error: { code, message: expect.any(String), requestId: answer.headers["x-request-id"] },
    });
    expect(Object.keys(Object(answer.body)).toSorted()).toEqual(["error", "success"]);
    expect(JSON.stringify(answer.body)).not.toMatch(/stack|node_modules|\.ts\b|prisma/i);
    expect(Reflect.get({}, "role")).toBeUndefined();
  });

  it("names the first field that is wrong, and all of them in the details", async () => {
    const { body } = await ask(app, NAME, { token, payload: { fullName: "", role: "OWNER" } });
    expect(at(body, "error")).toMatchObject({
      code: "input.invalid",
      field: "fullName",
      message: "fullName: Is required.",
      details: {
        issues: [
          { field: "fullName", message: "Is required." },
          { field: "role", message: "Is not known here." },
        ],
      },
    });
  });

  it("meets an id that is none, and one said twice, with 400, and an unknown one with 404", async () => {
    const unknown = "01930000-0000-7000-8000-000000000001";
    const end = (path: string, payload?: object) =>
      ask(app, ["DELETE", `/auth/sessions/${path}`], { token, ...(payload === undefined ? {} : { payload }) });
    for (const odd of ["x", "__proto__", "%00", "%F0%9F%92%A9", "1".repeat(4000), unknown.replaceAll("0", "A")])
      expect({ odd, ...pick(await end(odd)) }).toEqual({ odd, status: 400, code: "input.invalid" });
    expect(pick(await end(unknown, { sessionId: unknown }))).toEqual({ status: 400, code: "input.invalid" });
    expect(pick(await end(unknown))).toEqual({ status: 404, code: "resource.not_found" });
  });

  it("answers an address there is not, and a method a door has not, with 404 in the same shape", async () => {
    for (const door of [
      ["GET", "/nothing"],
      ["GET", "/auth/login"],
      ["PATCH", "/auth/me"],
      ["GET", ""],
      ["POST", "/auth/me/"],
    ] as const) {
      const answer = await ask(app, door, { token });
      expect([door, answer.status, answer.code]).toEqual([door, 404, "resource.not_found"]);
      expect(answer.body).toMatchObject({ success: false });
    }
  });

  it.each(["/auth/me%", "/%zz", "/auth/sessions/%E0%A4%A", `/auth/sessions/${"1".repeat(6000)}`])(
    "answers %s, which the router cannot read, in the same shape and with the headers of every answer",
    async (path) => {
      const answer = await ask(app, ["DELETE", path], { token });
      expect(pick(answer)).toEqual({ status: 400, code: "request.malformed" });
      expect(answer.headers).toMatchObject({ "cache-control": "no-store", "x-request-id": expect.any(String) });
      expect(at(answer.body, "error", "requestId")).toBe(answer.headers["x-request-id"]);
    },
  );

  it("is told that the server cannot answer now, with 503, while the database cannot be reached", async () => {
    const database = openDatabase({ url: "postgres://galla_app@127.0.0.1:1/nothing", poolSize: 1 });
    const cutOff = await openTestApp({ database });
    const payload = { email: "a@example.com", password: "x" };
    for (const answer of [await ask(cutOff, LOGIN, { payload }), await ask(cutOff, ["GET", "/auth/me"], { token })])
      expect(pick(answer)).toEqual({ status: 503, code: "server.unavailable" });
    await cutOff.close();
    await database.close();
  });

  it("takes a token that is none for no token at all", async () => {
    for (const odd of ["", " ", "x", "a.b.c", "x".repeat(9000), "eyJhbGciOiJub25lIn0.e30."])
      expect((await ask(app, ["GET", "/auth/me"], { token: odd })).status).toBe(401);
  });
});

const pick = ({ status, code }: { status: number; code: unknown }) => ({ status, code });
