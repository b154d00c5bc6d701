// Adds the cookies to the request type for those who read only the router's types.
import type {} from "@fastify/cookie";
import { findApiCaller, findCaller, type Database, type LiveSession } from "@galla/db";
import type { CreateFastifyContextOptions } from "@trpc/server/adapters/fastify";
import { verifyAccessToken } from "../modules/people/access-token.ts";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Clock } from "../platform/clock.ts";
import type { Log } from "../platform/log.ts";
import type { Secrets } from "../platform/secrets.ts";
import { hashToken } from "../platform/session-token.ts";

const SESSION_COOKIE = "galla_session";
/** Says which register this browser is, whoever is signed in. */
const TILL_COOKIE = "galla_till";
// Over HTTPS browsers then take the cookie only from this very host, secure and for every path: no neighbouring subdomain can plant one (ASVS 3.3.1).
const cookieName = (name: string, { secureCookies }: Services) => (secureCookies ? `__Host-${name}` : name);
const BEARER = /^Bearer ([A-Za-z0-9._-]{1,2000})$/i;

/** What one process hands to every request. */
export type Services = {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly secrets: Secrets;
  /** How long an access token of a mobile or API client lasts. */
  readonly accessTokenSeconds: number;
  /** What the first run must know; null where anybody who reaches the product may set it up. */
  readonly setupCode: string | null;
  /** Whether browsers reach us over HTTPS, so that the cookie may insist on it. */
  readonly secureCookies: boolean;
};

export type TokenCookie = { set(token: string, maxAgeSeconds: number): void; clear(): void };

export type Context = Services & {
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string;
  readonly session: LiveSession | null;
  readonly cookie: TokenCookie;
  readonly tillCookie: TokenCookie;
  /** What the till's cookie hashes to; null where this browser is no till. */
  readonly tillHash: Buffer | null;
  /** Adds a header to the answer. */
  readonly header: (name: string, value: string) => void;
};

/** Who calls is asked of the database at every request, so that ending a session takes effect at once. */
export function contextFor(services: Services) {
  return async ({ req, res }: CreateFastifyContextOptions): Promise<Context> => {
    const cookieOptions = { path: "/", httpOnly: true, sameSite: "lax", secure: services.secureCookies } as const;
    const cookieNamed = (name: string): TokenCookie => ({
      set: (value, maxAgeSeconds) => void res.setCookie(name, value, { ...cookieOptions, maxAge: maxAgeSeconds }),
      clear: () => void res.clearCookie(name, cookieOptions),
    });
    return {
      ...services,
      ...(await callerOf(services, req)),
      requestId: req.id,
      ip: req.ip,
      userAgent: (req.headers["user-agent"] ?? "").slice(0, 300),
      cookie: cookieNamed(cookieName(SESSION_COOKIE, services)),
      tillCookie: cookieNamed(cookieName(TILL_COOKIE, services)),
      header: (name, value) => void res.header(name, value),
    };
  };
}

const NO_COOKIE: TokenCookie = { set() {}, clear() {} };

/**
 * As `contextFor`, for mobile and API clients: a token in the header says who calls, and nothing else does. Cookies are neither read nor
 * set, so a page elsewhere has nothing of its reader's to borrow.
 */
export function clientContextFor(services: Services) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    const { authorization, "user-agent": userAgent = "" } = request.headers;
    return {
      ...services,
      session: authorization === undefined ? null : await bearerOf(services, authorization),
      tillHash: null,
      requestId: request.id,
      ip: request.ip,
      userAgent: userAgent.slice(0, 300),
      cookie: NO_COOKIE,
      tillCookie: NO_COOKIE,
      header: (name, value) => void reply.header(name, value),
    };
  };
}

type Caller = Pick<Context, "session" | "tillHash">;

// Where a client says itself who it is, the browser's word does not count: such a call passes the gate without proof of where it comes from.
async function callerOf(services: Services, { headers, cookies }: FastifyRequest): Promise<Caller> {
  if (headers.authorization !== undefined)
    return { session: await bearerOf(services, headers.authorization), tillHash: null };
  const sessionHash = hashOf(cookies[cookieName(SESSION_COOKIE, services)]);
  const tillHash = hashOf(cookies[cookieName(TILL_COOKIE, services)]);
  if (sessionHash === null) return { session: null, tillHash };
  return { session: await findCaller(services.database.pool, { session: sessionHash, till: tillHash }), tillHash };
}

/** Only which session it is comes from the token; who that is now, and what they may do, comes from the database. */
async function bearerOf(services: Services, authorization: string): Promise<LiveSession | null> {
  const [, token] = BEARER.exec(authorization) ?? [];
  if (token === undefined) return null;
  const claims = await verifyAccessToken(services, token);
  return claims === null ? null : findApiCaller(services.database.pool, claims);
}

/** Null without a token, or with one that cannot be ours. */
function hashOf(token: string | undefined): Buffer | null {
  return token === undefined || token.length > 100 ? null : hashToken(token);
}
