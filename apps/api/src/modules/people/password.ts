import { hashWord, isWordOf } from "./argon2id.ts";

/** Argon2id of a password with a fresh salt, in the PHC string format. */
export function hashPassword(password: string): Promise<string> {
  return hashWord(password);
}

/** Whether a password is the one behind a hash; compared in constant time. */
export function verifyPassword(password: string, hash: string): Promise<boolean> {
  return isWordOf(hash, password);
}
