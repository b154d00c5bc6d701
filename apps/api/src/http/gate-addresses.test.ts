import { request } from "node:http";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cookieOf, givePassword, openTestApp, ORIGIN } from "../testing/http.ts";
import { openTestShop, type TestShop } from "../testing/shop.ts";

let shop: TestShop;
let app: FastifyInstance;
let cookie: string;
beforeAll(async () => {
  shop = await openTestShop();
  app = await openTestApp(shop);
  await app.listen({ port: 0, host: "127.0.0.1" });
  cookie = await cookieOf(app, await givePassword(shop, "OWNER"));
});
afterAll(async () => {
  await app.close();
  await shop.close();
});

type Sent = { readonly headers?: Record<string, string>; readonly body?: string };

/** Over a socket, because a client of our own would tidy the address up first. */
function send(path: string, { headers = {}, body = "{}" }: Sent = {}): Promise<{ status: number; code: unknown }> {
  const address = app.server.address();
  if (address === null || typeof address === "string") throw new Error("The application listens to no port");
  const { port } = address;
  return new Promise((resolve, reject) => {
    const type = { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) };
    const sent = request(
      { host: "127.0.0.1", port, method: "POST", path, headers: { ...type, ...headers } },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => (text += part));
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, code: /"code":"([a-z_.]+)"/.exec(text)?.[1] }),
        );
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

const OURS = { origin: ORIGIN, "x-galla-client": "web" };
/** Ways to write an address that lead, or could be thought to lead, to procedures. */
const SPELLINGS = ["/trpc/", "/%74rpc/", "/t%72p%63/", "/%74%72%70%63/"];
/** Procedures nobody need be signed in for, and one that somebody must be. */
const PROCEDURES = ["session.signIn", "tokens.issue", "tills.switchUser", "setup.create", "session.signOut"];

describe("the gate, however an address is spelt", () => {
  it.each(SPELLINGS)("stands before %s", async (prefix) => {
    for (const name of PROCEDURES) {
      const spelt = [name, name.replace(".", "%2E"), `%${name.charCodeAt(0).toString(16)}${name.slice(1)}`];
      for (const path of spelt.map((procedure) => prefix + procedure)) {
        const foreign = await send(path, { headers: { cookie, origin: "https://evil.example" } });
        expect({ path, ...foreign }).toEqual({ path, status: 403, code: "request.origin_forbidden" });
        const form = await send(path, {
          headers: { ...OURS, cookie, "content-type": "multipart/form-data; boundary=x" },
        });
        expect({ path, ...form }).toEqual({ path, status: 415, code: "request.unsupported_media_type" });
        const large = await send(path, { headers: OURS, body: JSON.stringify({ note: "x".repeat(65 * 1024) }) });
        expect({ path, ...large }).toEqual({ path, status: 413, code: "request.too_large" });
      }
    }
  });

  it.each(SPELLINGS)("lets nobody guess ten times for one in a batch at %s", async (prefix) => {
    for (const comma of [",", "%2C", "%2c"]) {
      const path = `${prefix}session.signIn${comma}session.signIn?batch=1`;
      expect({ path, ...(await send(path, { headers: OURS })) }).toEqual({
        path,
        status: 400,
        code: "request.malformed",
      });
    }
  });

  it("answers an address that cannot be read, and never with an error of its own", async () => {
    const odd = [
      "/trpc/session.me%",
      "/trpc/%E0%A4%A",
      "/trpc/session.signIn#%E0%",
      "/trpc/,",
      "/trpc/__proto__",
      "//trpc/x",
    ];
    for (const path of odd) {
      const { status } = await send(path, { headers: OURS });
      expect({ path, isRefused: status >= 400 && status < 500 }).toEqual({ path, isRefused: true });
    }
  });
});
