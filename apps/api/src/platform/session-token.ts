import { createHash, randomBytes } from "node:crypto";

/** A new session token: 256 random bits, for the browser alone. */
export const newToken = () => randomBytes(32).toString("base64url");

/** What is stored of a token. The token itself is never kept, so the table opens no session. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest();
