import type { SessionKind } from "@galla/db";

const DAY_SECONDS = 86_400;
/** How long a browser stays signed in at most; left alone, it is out after twelve hours. */
export const SESSION_SECONDS = 7 * DAY_SECONDS;
const REFRESH_SECONDS = 30 * DAY_SECONDS;
const API_SIGN_IN_SECONDS = 180 * DAY_SECONDS;

const later = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000);

/** Until when a session opened now lives, whatever happens. A client with tokens moves its own on by refreshing. */
export function sessionExpiry(kind: SessionKind, now: Date): Date {
  return kind === "API" ? refreshExpiry(now, now) : later(now, SESSION_SECONDS);
}

/**
 * Until when a refresh token made now is good: thirty days, and never longer than half a year after the sign-in, when the password has to
 * be typed again (ASVS 7.3.2).
 */
export function refreshExpiry(now: Date, signedInAt: Date): Date {
  return new Date(Math.min(later(now, REFRESH_SECONDS).getTime(), later(signedInAt, API_SIGN_IN_SECONDS).getTime()));
}
