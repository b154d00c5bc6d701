import { Refusal } from "@galla/domain";
import type { FastifyInstance, FastifyRequest } from "fastify";

declare module "fastify" {
  // A route's own note of the one procedure behind it, written where a door is opened over it.
  interface FastifyContextConfig {
    procedure?: string;
  }
}

const KIB = 1024;
/** An ordinary call, a whole sale (2,000 lines), a catalogue file. */
const LIMITS = { ordinary: 64 * KIB, sale: 1024 * KIB, file: 8 * 1024 * KIB } as const;

/** The largest body the gate lets through for these calls, in bytes. */
function bodyLimit(calls: readonly string[]): number {
  const [call] = calls;
  if (calls.length > 1) return LIMITS.ordinary;
  if (call === "sales.checkout") return LIMITS.sale;
  if (call === "products.importCsv") return LIMITS.file;
  return LIMITS.ordinary;
}

export const LARGEST_BODY = LIMITS.file;
export const MOST_CALLS_IN_BATCH = 10;
/** Whatever takes a password, a PIN, a code or a token is one call of its own: a batch would be ten guesses for one. */
const NEVER_BATCHED = [
  "session.signIn",
  "session.changePassword",
  "session.setPin",
  "tokens.issue",
  "tokens.refresh",
  "tills.switchUser",
  "approvals.grant",
  "setup.create",
];

/**
 * Stands before every parser (reliability.md, findings 1 to 4): tRPC accepts form types whose bodies escape the size limit, so
 * here only JSON with a stated, bounded length passes, from our own pages or from a client that cannot be a foreign page. A REST door looks at no
 * cookie, so where its caller's page comes from does not matter; what may be sent is the same.
 */
export function addGate(app: FastifyInstance, allowedOrigins: readonly string[]): void {
  app.addHook("onRequest", async (request) => {
    const { procedure } = request.routeOptions.config;
    if (procedure !== undefined && hasBody(request)) return refuseBody(request, bodyLimit([procedure]));
    const calls = callsOf(request);
    if (calls === null) return;
    refuseBatch(calls);
    if (request.method === "GET") return;
    if (request.method !== "POST") throw new Refusal("request.malformed", {});
    refuseForeignPage(request, allowedOrigins);
    refuseBody(request, bodyLimit(calls));
  });
}

/**
 * The procedures a request calls, or null where it calls none. As the router read the address, never as it was spelt: `/%74rpc/session.signIn` leads
 * to the same procedure, and a gate that compared the spelling would not stand before it.
 */
function callsOf({ routeOptions, params }: FastifyRequest): readonly string[] | null {
  if (routeOptions.url?.startsWith("/trpc") !== true) return null;
  return String(Reflect.get(Object(params), "path")).split(",");
}

function refuseBatch(calls: readonly string[]): void {
  if (calls.length > MOST_CALLS_IN_BATCH) throw new Refusal("request.malformed", {});
  if (calls.length > 1 && calls.some((call) => NEVER_BATCHED.includes(call)))
    throw new Refusal("request.malformed", {});
}

function refuseForeignPage(request: FastifyRequest, allowedOrigins: readonly string[]): void {
  const { origin, authorization } = request.headers;
  // A client that sends its token itself: no cookie is looked at then, so there is nothing a foreign page could borrow.
  if (authorization !== undefined && /^bearer /i.test(authorization)) return;
  const site = request.headers["sec-fetch-site"];
  // A foreign page cannot send this header without a preflight, which is never granted.
  const hasOwnHeader = request.headers["x-galla-client"] !== undefined;
  const isForeign = origin !== undefined && !allowedOrigins.includes(origin);
  const isCrossSite = site !== undefined && site !== "same-origin" && site !== "none";
  if (!hasOwnHeader || isForeign || isCrossSite) throw new Refusal("request.origin_forbidden", {});
}

/** Whether anything follows the header; a length that cannot be read counts. */
function hasBody({ headers }: FastifyRequest): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) !== 0;
}

function refuseBody(request: FastifyRequest, limitBytes: number): void {
  const [type = ""] = (request.headers["content-type"] ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json") throw new Refusal("request.unsupported_media_type", {});
  const length = Number(request.headers["content-length"] ?? Number.NaN);
  if (!Number.isInteger(length)) throw new Refusal("request.malformed", {});
  if (length > limitBytes) throw new Refusal("request.too_large", { limitBytes });
}
