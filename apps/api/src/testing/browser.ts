import type { FastifyInstance } from "fastify";
import { acrossMerchants, type Role } from "@galla/db";
import { hashPin } from "../modules/people/pin.ts";
import { get, givePassword, post } from "./http.ts";
import { TEST_SECRETS, type TestShop } from "./shop.ts";

/** What came back: the refusal's code (null for an answer), its details, and the answer itself. */
export type Answer = { readonly code: string | null; readonly details: unknown; readonly data: unknown };

/** A browser that keeps its cookies, over the real application. */
export type Browser = {
  send(procedure: string, payload?: object, headers?: Record<string, string>): Promise<Answer>;
  ask(procedure: string, input?: unknown): Promise<Answer>;
  cookies(): Readonly<Record<string, string>>;
  signIn(credentials: { email: string; password: string }): Promise<Answer>;
};

export function openBrowser(app: FastifyInstance, cookies: Readonly<Record<string, string>> = {}): Browser {
  const jar = new Map(Object.entries(cookies));
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const keep = (changed: readonly { name: string; value: string }[]) => {
    for (const { name, value } of changed) {
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
  };
  const send: Browser["send"] = async (procedure, payload = {}, headers = {}) => {
    const answer = await post(app, procedure, { cookie: cookie(), payload, headers });
    keep(answer.cookies);
    return read(answer.json());
  };
  return {
    send,
    ask: async (procedure, input) => read((await get(app, procedure, { cookie: cookie(), input })).json()),
    cookies: () => Object.fromEntries(jar),
    signIn: (credentials) => send("session.signIn", credentials),
  };
}

/** A field deep inside an answer. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);
}

function read(body: unknown): Answer {
  const code = at(body, "error", "data", "refusal", "code");
  const data = at(body, "result", "data");
  return {
    code: typeof code === "string" ? code : null,
    details: at(body, "error", "data", "refusal", "details"),
    data,
  };
}

/** Somebody of the shop, signed in by password. */
export async function browserOf(app: FastifyInstance, shop: TestShop, role: Role): Promise<Browser> {
  const browser = openBrowser(app);
  const { code } = await browser.signIn(await givePassword(shop, role));
  if (code !== null) throw new Error(`${role} could not sign in: ${code}`);
  return browser;
}

/** A browser that is the till of a register, with nobody signed in. */
export async function tillOf(app: FastifyInstance, shop: TestShop, registerId = shop.registerId): Promise<Browser> {
  const browser = await browserOf(app, shop, "OWNER");
  const enrolled = await browser.send("tills.enrol", { registerId, tillName: "Counter" });
  if (enrolled.code !== null) throw new Error(`The till could not be enrolled: ${enrolled.code}`);
  await browser.send("tills.lock");
  return browser;
}

/** Gives somebody a PIN, as if they had set it. */
export async function givePin(shop: TestShop, userId: string, pin: string): Promise<void> {
  const { merchantId } = shop;
  const pinHash = await hashPin(pin, TEST_SECRETS.pinPepper);
  await acrossMerchants(shop.operator, (tx) =>
    tx.user.updateMany({ where: { merchantId, id: userId }, data: { pinHash } }),
  );
}
