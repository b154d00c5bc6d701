import type { Tx } from "@galla/db";
import { v7 } from "uuid";
import { hashToken, newToken } from "../../platform/session-token.ts";

type Link = { readonly merchantId: string; readonly sessionId: string; readonly expiresAt: Date };

/** Adds a fresh refresh token to a session's chain. Only its hash is kept. */
export async function addRefreshToken(tx: Tx, { merchantId, sessionId, expiresAt }: Link): Promise<string> {
  const token = newToken();
  await tx.refreshToken.create({
    data: { merchantId, id: v7(), sessionId, tokenHash: hashToken(token), expiresAt },
    select: { id: true },
  });
  return token;
}
