import { inMerchant } from "@galla/db";
import type { SignInInput, TokensOutput } from "@galla/validators";
import { beginSession } from "./open-session.ts";
import { addRefreshToken } from "./refresh-token.ts";
import { refreshExpiry } from "./session-life.ts";
import { recognise } from "./sign-in.ts";
import { tokensAnswer, type TokenVisit } from "./tokens-answer.ts";

/**
 * Opens a session for a mobile or API client: the same credentials and the same throttles as in a browser, answered with an access token
 * and the first refresh token of its chain. Refuses as `signIn` does.
 */
export async function issueTokens(visit: TokenVisit, input: SignInInput): Promise<TokensOutput> {
  const { merchantId, userId, passwordHash } = await recognise(visit, input);
  const now = visit.clock();
  const refreshExpiresAt = refreshExpiry(now, now);
  const { actor, refreshToken } = await inMerchant(visit.database, merchantId, async (tx) => {
    const entrance = { merchantId, userId, kind: "API", tillId: null, provenBy: { passwordHash } } as const;
    const { actor: person } = await beginSession(tx, visit, entrance);
    const { sessionId } = person;
    return {
      actor: person,
      refreshToken: await addRefreshToken(tx, { merchantId, sessionId, expiresAt: refreshExpiresAt }),
    };
  });
  return tokensAnswer(visit, { person: { ...actor, email: input.email }, refreshToken, refreshExpiresAt });
}
