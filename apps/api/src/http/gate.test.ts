import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cookieOf, get, givePassword, openTestApp, ORIGIN, post } from "../testing/http.ts";
import { openTestShop, type TestShop } from "../testing/shop.ts";

let shop: TestShop;
let app: FastifyInstance;
let cookie: string;
beforeAll(async () => {
  shop = await openTestShop();
  app = await openTestApp(shop);
  cookie = await cookieOf(app, await givePassword(shop, "OWNER"));
});
afterAll(async () => {
  await app.close();
  await shop.close();
});

const codeOf = (answer: { json(): unknown }) => {
  const [first] = [answer.json()].flat();
  return Reflect.get(Reflect.get(Reflect.get(Reflect.get(Object(first), "error"), "data"), "refusal"), "code");
};

describe("the gate", () => {
  it.each([
    ["multipart/form-data; boundary=x", 415],
    ["application/x-www-form-urlencoded", 415],
    ["text/plain", 415],
    ["application/octet-stream", 415],
    ["application/jsonp", 415],
    ["", 415],
  ])("refuses a body of type %j with %i before any procedure runs", async (type, status) => {
    const answer = await post(app, "session.signOut", { cookie, headers: { "content-type": type }, payload: "--x--" });
    expect([answer.statusCode, codeOf(answer)]).toEqual([status, "request.unsupported_media_type"]);
    expect((await get(app, "session.me", { cookie })).statusCode).toBe(200);
  });

  it("refuses a page of another origin, a cross-site request and a call without our header", async () => {
    for (const headers of [
      { origin: "https://evil.example" },
      { "sec-fetch-site": "cross-site" },
      { origin: "null" },
    ]) {
      const answer = await post(app, "session.signOut", { cookie, headers });
      expect([answer.statusCode, codeOf(answer)]).toEqual([403, "request.origin_forbidden"]);
    }
    const bare = await app.inject({
      method: "POST",
      url: "/trpc/session.signOut",
      headers: { origin: ORIGIN, "content-type": "application/json", cookie },
      payload: {},
    });
    expect([bare.statusCode, codeOf(bare)]).toEqual([403, "request.origin_forbidden"]);
  });

  it("refuses a body over the limit with 413, whatever the procedure", async () => {
    const payload = { note: "x".repeat(65 * 1024) };
    const answer = await post(app, "categories.create", { cookie, payload });
    expect([answer.statusCode, codeOf(answer)]).toEqual([413, "request.too_large"]);
  });

  it.each([
    "session.signIn",
    "session.changePassword",
    "session.setPin",
    "tokens.issue",
    "tokens.refresh",
    "tills.switchUser",
    "approvals.grant",
    "setup.create",
  ])("refuses %s inside any batch, however its name is written", async (guess) => {
    for (const path of [`${guess},${guess}`, `session.me,${guess}`, `${guess}%2Csession.me`]) {
      const answer = await post(app, `${path}?batch=1`, { cookie, payload: {} });
      expect([answer.statusCode, codeOf(answer)]).toEqual([400, "request.malformed"]);
    }
  });

  it("asks a client that shows its own token for neither header nor origin, and never looks at its cookies", async () => {
    const headers = { "content-type": "application/json", cookie, origin: "https://evil.example" };
    const call = (authorization: string) =>
      app.inject({
        method: "POST",
        url: "/trpc/session.signOut",
        headers: { ...headers, authorization },
        payload: {},
      });
    const bearer = await call("Bearer not.a.token");
    expect([bearer.statusCode, codeOf(bearer)]).toEqual([401, "auth.required"]);
    const basic = await call("Basic b3duZXI6cHc=");
    expect([basic.statusCode, codeOf(basic)]).toEqual([403, "request.origin_forbidden"]);
    expect((await get(app, "session.me", { cookie })).statusCode).toBe(200);
  });

  it("refuses a batch of eleven calls", async () => {
    const eleven = Array.from({ length: 11 }, () => "session.me").join(",");
    const answer = await app.inject({ method: "GET", url: `/trpc/${eleven}?batch=1`, headers: { cookie } });
    expect(answer.statusCode).toBe(400);
  });

  it("answers malformed JSON, unknown procedures and unknown addresses in one shape, with a request id and no stack", async () => {
    const malformed = await post(app, "categories.create", { cookie, payload: "{" });
    const unknown = await get(app, "nothing.here", { cookie });
    const elsewhere = await app.inject({ method: "GET", url: "/admin" });
    for (const [answer, status] of [
      [malformed, 400],
      [unknown, 404],
      [elsewhere, 404],
    ] as const) {
      expect(answer.statusCode).toBe(status);
      expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.body).not.toContain("stack");
      expect(codeOf(answer)).toMatch(/\./);
    }
  });

  it("does not let a mutation run over GET", async () => {
    const answer = await get(app, "session.signOut", { cookie });
    expect(answer.statusCode).toBe(405);
    expect((await get(app, "session.me", { cookie })).statusCode).toBe(200);
  });

  it("never pollutes a prototype", async () => {
    const payload = '{"__proto__":{"role":"OWNER"},"name":"x","constructor":{"prototype":{"role":"OWNER"}}}';
    expect((await post(app, "categories.create", { cookie, payload })).statusCode).toBe(400);
    expect(Reflect.get({}, "role")).toBeUndefined();
  });

  it("names the field of a bad input and keeps internals to itself", async () => {
    const answer = await post(app, "categories.create", { cookie, payload: { name: "", role: "OWNER" } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      error: {
        data: {
          refusal: {
            code: "input.invalid",
            details: {
              issues: expect.arrayContaining([
                { field: "name", message: "Is required." },
                { field: "role", message: "Is not known here." },
              ]),
            },
          },
        },
      },
    });
  });

  it("sends security headers and forbids caching", async () => {
    const { headers } = await get(app, "session.me", { cookie });
    expect(headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["x-powered-by"]).toBeUndefined();
  });
});

describe("health", () => {
  it("is live and ready, and no longer ready once closing", async () => {
    expect((await app.inject({ url: "/health/live" })).statusCode).toBe(200);
    expect((await app.inject({ url: "/health/ready" })).statusCode).toBe(200);
  });
});
