import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from "node:crypto";
import { promisify } from "node:util";

const argon2Async = promisify(argon2);

// OWASP's first choice for Argon2id: 19 MiB, two passes, one lane.
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

// The hash of nobody's word: where there is none to compare with, this one costs as much and matches nothing.
export const NOBODY =
  "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/** Argon2id of a word with a fresh salt, in the PHC string format. A pepper goes in as Argon2's secret and is not part of the result. */
export async function hashWord(word: string, pepper?: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await argon2Async("argon2id", { ...COST, ...secretOf(pepper), message: Buffer.from(word), nonce });
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/** Whether a word, with the same pepper, is the one behind a hash; compared in constant time. */
export async function isWordOf(hash: string, word: string, pepper?: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = "", stored = ""] = PHC.exec(hash) ?? [];
  const expected = Buffer.from(stored, "base64");
  if (expected.length === 0) return false;
  const parameters: Argon2Parameters = {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
    message: Buffer.from(word),
    nonce: Buffer.from(salt, "base64"),
    ...secretOf(pepper),
  };
  return timingSafeEqual(await argon2Async("argon2id", parameters), expected);
}

const secretOf = (pepper: string | undefined) => (pepper === undefined ? {} : { secret: Buffer.from(pepper) });
const unpadded = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
