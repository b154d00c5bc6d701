import type { FastifyInstance, InjectOptions } from "fastify";
import { tokensOutput, type TokensOutput } from "@galla/validators";
import { at } from "../../testing/browser.ts";
import { API_PREFIX, type Door } from "../door.ts";

export type Asked = {
  readonly token?: string;
  readonly headers?: Record<string, string>;
  readonly payload?: InjectOptions["payload"];
};
export type Heard = {
  readonly status: number;
  /** The error's code; null for a success. */
  readonly code: unknown;
  readonly data: unknown;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
};

/** A call of a door as a mobile or API client makes it: no cookie, no origin, a token or none. `POST /auth/login` names the door. */
export async function ask(
  app: FastifyInstance,
  [method, path]: readonly [Door["method"], string],
  { token, headers, payload }: Asked = {},
): Promise<Heard> {
  const answer = await app.inject({
    method,
    url: `${API_PREFIX}${path}`,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(payload === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const body: unknown = answer.json();
  const code = at(body, "error", "code") ?? null;
  return { status: answer.statusCode, code, data: at(body, "data"), body, headers: answer.headers };
}

/** Signs in through the door. */
export async function logIn(
  app: FastifyInstance,
  credentials: { email: string; password: string },
): Promise<TokensOutput> {
  const { data } = await ask(app, ["POST", "/auth/login"], { payload: credentials });
  return tokensOutput.parse(data);
}
