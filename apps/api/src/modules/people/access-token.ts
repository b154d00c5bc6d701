import type { Role } from "@galla/db";
import { isUuid } from "@galla/domain";
import { jwtVerify, SignJWT } from "jose";
import type { Clock } from "../../platform/clock.ts";
import type { Secrets } from "../../platform/secrets.ts";

/** However long tokens are made to last, none is taken a day after it was made (requirement 3-22). */
export const LONGEST_ACCESS_SECONDS = 86_400;
// The one algorithm: a token that names another, or `none`, is not ours whatever its signature.
const ALGORITHM = "HS256";

/** What an access token says. Role and e-mail are for the client to read; who may do what is asked of the database at every call. */
export type AccessClaims = {
  readonly userId: string;
  readonly email: string;
  readonly role: Role;
  readonly merchantId: string;
  readonly sid: string;
};

type Signing = { readonly secrets: Secrets; readonly clock: Clock };

/** A signed token that is good from now for so many seconds. */
export async function signAccessToken(
  { secrets, clock }: Signing,
  claims: AccessClaims,
  lifeSeconds: number,
): Promise<{ token: string; expiresAt: Date }> {
  const issuedAt = Math.floor(clock().getTime() / 1000);
  const expiresAt = issuedAt + Math.min(lifeSeconds, LONGEST_ACCESS_SECONDS);
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, typ: "JWT" })
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(keyOf(secrets));
  return { token, expiresAt: new Date(expiresAt * 1000) };
}

/** Which session a token speaks for; null for one that is not ours, was altered, has run out or is older than a day. */
export async function verifyAccessToken(
  { secrets, clock }: Signing,
  token: string,
): Promise<{ merchantId: string; sessionId: string } | null> {
  try {
    const { payload } = await jwtVerify(token, keyOf(secrets), {
      algorithms: [ALGORITHM],
      requiredClaims: ["exp", "iat"],
      maxTokenAge: LONGEST_ACCESS_SECONDS,
      currentDate: clock(),
    });
    const { merchantId, sid } = payload;
    if (typeof merchantId !== "string" || typeof sid !== "string" || !isUuid(merchantId) || !isUuid(sid)) return null;
    return { merchantId, sessionId: sid };
  } catch {
    // Whatever is wrong with it, the answer is that of no token at all.
    return null;
  }
}

const keyOf = ({ jwtSecret }: Secrets) => new TextEncoder().encode(jwtSecret);
