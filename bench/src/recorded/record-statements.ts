import { buildApp } from "@galla/api/app";
import { openDatabase } from "@galla/db";
import { pino } from "pino";
import { BENCH_SECRETS } from "../world/bench-secrets.ts";
import type pg from "pg";

/** A statement as the API's process handed it to pg. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** A request to the API, and the cookie of whoever makes it. */
export type RecordedRequest = {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly cookie: string;
  readonly body?: unknown;
};

export type Recorder = { record(request: RecordedRequest): Promise<Statement[]>; close(): Promise<void> };

/**
 * Runs the API's own code in this process and takes down every statement it sends for a request, so that what plain pg is measured
 * with is what the API really does, whatever it does by then.
 */
export async function openRecorder(appUrl: string): Promise<Recorder> {
  const database = openDatabase({ url: appUrl, poolSize: 1 });
  let sent: Statement[] = [];
  database.pool.on("connect", (client) => listen(client, (statement) => sent.push(statement)));
  const log = pino({ level: "silent" });
  const app = await buildApp({
    database,
    log,
    clock: () => new Date(),
    secrets: { jwtSecret: BENCH_SECRETS.JWT_SECRET, pinPepper: BENCH_SECRETS.PIN_PEPPER },
    accessTokenSeconds: 900,
    setupCode: null,
    secureCookies: false,
    webOrigins: [],
  });
  return {
    record: async ({ method, url, cookie, body }) => {
      sent = [];
      const headers = { cookie, "x-galla-client": "bench" };
      const answer = await app.fastify.inject({
        method,
        url,
        headers,
        ...(body === undefined ? {} : { payload: { ...Object(body) } }),
      });
      if (answer.statusCode !== 200) throw new Error(`The request to record was refused: ${answer.body}`);
      return sent;
    },
    close: async () => {
      await app.fastify.close();
      await database.close();
    },
  };
}

function listen(client: pg.PoolClient, onStatement: (statement: Statement) => void): void {
  const query = client.query.bind(client);
  Object.defineProperty(client, "query", {
    value: (...args: unknown[]): unknown => {
      onStatement(statementOf(args[0]));
      return Reflect.apply(query, client, args);
    },
  });
}

function statementOf(query: unknown): Statement {
  if (typeof query === "string") return { text: query, values: [] };
  if (typeof query !== "object" || query === null || !("text" in query))
    throw new Error("pg was given something that is no statement");
  const values: unknown = "values" in query ? query.values : [];
  return { text: String(query.text), values: Array.isArray(values) ? values : [] };
}
