import type { LiveSession } from "@galla/db";
import type { TokensOutput } from "@galla/validators";
import { signAccessToken } from "./access-token.ts";
import type { Visit } from "./open-session.ts";

/** Someone at the door who wants tokens, and how long the access tokens of this server last. */
export type TokenVisit = Visit & { readonly accessTokenSeconds: number };

type Granted = {
  readonly person: Pick<LiveSession, "merchantId" | "sessionId" | "userId" | "role" | "fullName"> & {
    readonly email: string;
  };
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
};

/** What mobile and API clients receive (requirements 3-21 and 3-22). */
export async function tokensAnswer(visit: TokenVisit, granted: Granted): Promise<TokensOutput> {
  const { merchantId, sessionId: sid, userId, role, fullName, email } = granted.person;
  const claims = { userId, email, role, merchantId, sid };
  const { token, expiresAt } = await signAccessToken(visit, claims, visit.accessTokenSeconds);
  return {
    user: { id: userId, email, fullName, role },
    token,
    expiresIn: lifeText(visit.accessTokenSeconds),
    expiresAt: expiresAt.toISOString(),
    refreshToken: granted.refreshToken,
    refreshExpiresAt: granted.refreshExpiresAt.toISOString(),
  };
}

/** 900 → `15m`, 86400 → `24h`. */
function lifeText(seconds: number): string {
  if (seconds % 3600 === 0) return `${seconds / 3600}h`;
  return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
