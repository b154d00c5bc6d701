// Adds the cookies to the request type for those who read only the router's types.
import type {} from "@fastify/cookie";
import { findCaller, type Database, type LiveSession } from "@galla/db";
import type { CreateFastifyContextOptions } from "@trpc/server/adapters/fastify";
import type { Clock } from "../platform/clock.ts";
import type { Log } from "../platform/log.ts";
import type { Secrets } from "../platform/secrets.ts";
import { hashToken } from "../platform/session-token.ts";

export const SESSION_COOKIE = "galla_session";
/** Says which register this browser is, whoever is signed in. */
export const TILL_COOKIE = "galla_till";

/** What one process hands to every request. */
export type Services = {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly secrets: Secrets;
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
    const sessionHash = hashOf(req.cookies[SESSION_COOKIE]);
    const tillHash = hashOf(req.cookies[TILL_COOKIE]);
    const cookieOptions = { path: "/", httpOnly: true, sameSite: "lax", secure: services.secureCookies } as const;
    const cookieNamed = (name: string): TokenCookie => ({
      set: (value, maxAgeSeconds) => void res.setCookie(name, value, { ...cookieOptions, maxAge: maxAgeSeconds }),
      clear: () => void res.clearCookie(name, cookieOptions),
    });
    return {
      ...services,
      requestId: req.id,
      ip: req.ip,
      userAgent: (req.headers["user-agent"] ?? "").slice(0, 300),
      session:
        sessionHash === null
          ? null
          : await findCaller(services.database.pool, { session: sessionHash, till: tillHash }),
      tillHash,
      cookie: cookieNamed(SESSION_COOKIE),
      tillCookie: cookieNamed(TILL_COOKIE),
      header: (name, value) => void res.header(name, value),
    };
  };
}

/** Null without a token, or with one that cannot be ours. */
function hashOf(token: string | undefined): Buffer | null {
  return token === undefined || token.length > 100 ? null : hashToken(token);
}
