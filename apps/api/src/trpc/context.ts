// Adds the cookies to the request type for those who read only the router's types.
import type {} from "@fastify/cookie";
import { findSession, type Database, type LiveSession } from "@galla/db";
import type { CreateFastifyContextOptions } from "@trpc/server/adapters/fastify";
import type { Clock } from "../platform/clock.ts";
import type { Log } from "../platform/log.ts";
import { hashToken } from "../platform/session-token.ts";

export const SESSION_COOKIE = "galla_session";

/** What one process hands to every request. */
export type Services = {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** Whether browsers reach us over HTTPS, so that the cookie may insist on it. */
  readonly secureCookies: boolean;
};

export type SessionCookie = { set(token: string, maxAgeSeconds: number): void; clear(): void };

export type Context = Services & {
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string;
  readonly session: LiveSession | null;
  readonly cookie: SessionCookie;
  /** Adds a header to the answer. */
  readonly header: (name: string, value: string) => void;
};

/** Who calls is asked of the database at every request, so that ending a session takes effect at once. */
export function contextFor(services: Services) {
  return async ({ req, res }: CreateFastifyContextOptions): Promise<Context> => {
    const token = req.cookies[SESSION_COOKIE];
    const cookieOptions = { path: "/", httpOnly: true, sameSite: "lax", secure: services.secureCookies } as const;
    return {
      ...services,
      requestId: req.id,
      ip: req.ip,
      userAgent: (req.headers["user-agent"] ?? "").slice(0, 300),
      session:
        token === undefined || token.length > 100 ? null : await findSession(services.database.pool, hashToken(token)),
      cookie: {
        set: (value, maxAgeSeconds) =>
          void res.setCookie(SESSION_COOKIE, value, { ...cookieOptions, maxAge: maxAgeSeconds }),
        clear: () => void res.clearCookie(SESSION_COOKIE, cookieOptions),
      },
      header: (name, value) => void res.header(name, value),
    };
  };
}
