import type { FastifyInstance, InjectOptions } from "fastify";
import { acrossMerchants } from "@galla/db";
import { tokensOutput, type TokensOutput } from "@galla/validators";
import { buildApp } from "../app.ts";
import { hashPassword } from "../modules/people/password.ts";
import { createLog } from "../platform/log.ts";
import { TEST_SECRETS, type TestShop } from "./shop.ts";

export const ORIGIN = "http://localhost:3000";

/** The real application over a shop's database, without a socket. */
export async function openTestApp(
  { database }: Pick<TestShop, "database">,
  setupCode: string | null = null,
): Promise<FastifyInstance> {
  const { fastify } = await buildApp({
    database,
    clock: () => new Date(),
    log: createLog("silent"),
    secrets: TEST_SECRETS,
    accessTokenSeconds: 900,
    setupCode,
    secureCookies: false,
    webOrigins: [ORIGIN],
  });
  await fastify.ready();
  return fastify;
}

type Post = {
  readonly cookie?: string;
  readonly headers?: Record<string, string>;
  readonly payload?: InjectOptions["payload"];
};

/** A call of a mutation as our own pages make it. */
export function post(app: FastifyInstance, procedure: string, { cookie, headers, payload = {} }: Post = {}) {
  return app.inject({
    method: "POST",
    url: `/trpc/${procedure}`,
    headers: {
      origin: ORIGIN,
      "x-galla-client": "web",
      "content-type": "application/json",
      ...(cookie === undefined ? {} : { cookie }),
      ...headers,
    },
    payload,
  });
}

/** A query with its input, as our own pages make it. */
export function get(
  app: FastifyInstance,
  procedure: string,
  { cookie, input }: { cookie?: string; input?: unknown } = {},
) {
  const query = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return app.inject({
    method: "GET",
    url: `/trpc/${procedure}${query}`,
    headers: cookie === undefined ? {} : { cookie },
  });
}

/** Gives a user of the shop a password and returns what they sign in with. */
export async function givePassword(shop: TestShop, role: keyof TestShop["userIds"]) {
  const password = `a long password for ${role}`;
  const passwordHash = await hashPassword(password);
  const user = await acrossMerchants(shop.operator, (tx) =>
    tx.user.update({
      where: { merchantId_id: { merchantId: shop.merchantId, id: shop.userIds[role] } },
      data: { passwordHash },
      select: { email: true },
    }),
  );
  if (user.email === null) throw new Error(`${role} has no address to sign in with`);
  return { email: user.email, password };
}

/** Signs in over HTTP; the cookie to send from then on. */
export async function cookieOf(
  app: FastifyInstance,
  credentials: { email: string; password: string },
): Promise<string> {
  const answer = await post(app, "session.signIn", { payload: credentials });
  const [cookie] = answer.cookies;
  if (cookie === undefined) throw new Error(`Sign-in gave no cookie: ${answer.body}`);
  return `${cookie.name}=${cookie.value}`;
}

/** A call as a mobile or API client makes it: by its token alone. A query without a payload, a mutation with one. */
export function bearer(
  app: FastifyInstance,
  procedure: string,
  { token, payload }: { token: string; payload?: InjectOptions["payload"] },
) {
  const authorization = `Bearer ${token}`;
  const url = `/trpc/${procedure}`;
  if (payload === undefined) return app.inject({ method: "GET", url, headers: { authorization } });
  return app.inject({ method: "POST", url, headers: { authorization, "content-type": "application/json" }, payload });
}

/** Signs in as a mobile or API client. */
export async function tokensOf(
  app: FastifyInstance,
  credentials: { email: string; password: string },
): Promise<TokensOutput> {
  const answer = await post(app, "tokens.issue", { payload: credentials });
  return tokensOutput.parse(answer.json().result?.data);
}

/** The code of the refusal an answer holds. */
export const refusalCode = (answer: { json(): unknown }): unknown => Reflect.get(Object(refusalIn(answer)), "code");

/** The details of the refusal an answer holds. */
export const detailsIn = (answer: { json(): unknown }): unknown => Reflect.get(Object(refusalIn(answer)), "details");

function refusalIn(answer: { json(): unknown }): unknown {
  const path = ["error", "data", "refusal"];
  return path.reduce<unknown>((inside, key) => Reflect.get(Object(inside), key), answer.json());
}
