import { hashWord, isWordOf } from "./argon2id.ts";

/**
 * Argon2id of a PIN with a fresh salt and the server's pepper, which is kept outside the database: ten thousand PINs are soon tried, so a
 * stolen table alone must give none away.
 */
export function hashPin(pin: string, pepper: string): Promise<string> {
  return hashWord(pin, pepper);
}

/** Whether a PIN is the one behind a hash made with the same pepper; compared in constant time. */
export function verifyPin(pin: string, hash: string, pepper: string): Promise<boolean> {
  return isWordOf(hash, pin, pepper);
}
