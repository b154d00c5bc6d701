import { Pool } from "undici";
import { z } from "zod";

/** What the API said: the procedure's output, or the code and details of its refusal. */
export type Answer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly code: string; readonly details: unknown };

/** One signed-in person on kept-alive connections. */
export type ApiConnection = {
  readonly cookie: string;
  mutate(procedure: string, input: unknown): Promise<Answer>;
  query(procedure: string, input: unknown): Promise<Answer>;
  close(): Promise<void>;
};

export type SignIn = { readonly email: string; readonly password: string };

const outputShape = z.object({ result: z.object({ data: z.unknown() }) });
const errorShape = z.object({
  error: z.object({ data: z.object({ refusal: z.object({ code: z.string(), details: z.unknown() }) }) }),
});

/** Signs in and keeps up to `connections` sockets open. Throws when the API does not let this person in. */
export async function connectApi(baseUrl: string, signIn: SignIn, connections: number): Promise<ApiConnection> {
  const pool = new Pool(new URL(baseUrl).origin, {
    connections,
    pipelining: 1,
    keepAliveTimeout: 60_000,
    headersTimeout: 120_000,
    bodyTimeout: 120_000,
  });
  const base = new URL(baseUrl).pathname.replace(/\/$/, "");
  const headers = { "content-type": "application/json", "x-galla-client": "bench" };
  const answer = await pool.request({
    path: `${base}/trpc/session.signIn`,
    method: "POST",
    headers,
    body: JSON.stringify(signIn),
  });
  const body = await answer.body.json();
  if (answer.statusCode !== 200) throw new Error(`Signing in as ${signIn.email} failed: ${JSON.stringify(body)}`);
  const cookie = cookieOf(answer.headers["set-cookie"]);
  const signedIn = { ...headers, cookie };
  return {
    cookie,
    mutate: async (procedure, input) => {
      const reply = await pool.request({
        path: `${base}/trpc/${procedure}`,
        method: "POST",
        headers: signedIn,
        body: JSON.stringify(input),
      });
      return answerOf(reply.statusCode, await reply.body.text());
    },
    query: async (procedure, input) => {
      const search = input === undefined ? "" : `?${new URLSearchParams({ input: JSON.stringify(input) }).toString()}`;
      const reply = await pool.request({
        path: `${base}/trpc/${procedure}${search}`,
        method: "GET",
        headers: signedIn,
      });
      return answerOf(reply.statusCode, await reply.body.text());
    },
    close: () => pool.close(),
  };
}

/** The output of a procedure; throws with the refusal's code where there is none. */
export function outputOf(answer: Answer): unknown {
  if (answer.ok) return answer.data;
  throw new Error(`The API refused: ${answer.code} ${JSON.stringify(answer.details)}`);
}

function answerOf(status: number, text: string): Answer {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { ok: false, code: `http.${status}`, details: text.slice(0, 200) };
  }
  const output = outputShape.safeParse(body);
  if (output.success) return { ok: true, data: output.data.result.data };
  const error = errorShape.safeParse(body);
  return { ok: false, ...(error.success ? error.data.error.data.refusal : { code: `http.${status}`, details: body }) };
}

function cookieOf(header: string | string[] | undefined): string {
  const [first = ""] = typeof header === "string" ? [header] : (header ?? []);
  return first.split(";")[0] ?? "";
}
