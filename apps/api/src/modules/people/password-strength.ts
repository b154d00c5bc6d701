import { refuse } from "@galla/domain";
import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** What a guesser would try first for this person. */
export type KnownOfPerson = {
  readonly fullName: string;
  readonly email: string | null;
  readonly merchantName: string;
};

// "Safely unguessable": more than 10^8 guesses, which the sign-in throttle turns into centuries.
const LOWEST_SCORE = 3;
// The estimate takes longer the longer the text; a password that is strong in its first 64 characters is strong.
const JUDGED_CHARACTERS = 64;

// The dictionaries take 60 MB and a fifth of a second, which a process should spend only once somebody chooses a password.
let loading: Promise<ZxcvbnFactory> | undefined;

async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Estimator }, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ]);
  return new Estimator({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
    maxLength: JUDGED_CHARACTERS,
  });
}

/**
 * Refuses `password.weak`, with words for people, for a password that is known from breaches, is an ordinary word or pattern, or is
 * made of what anybody knows of the person and the shop (reliability.md, ASVS 6.2.4; NIST SP 800-63B).
 */
export async function judgePassword(password: string, known: KnownOfPerson): Promise<void> {
  loading ??= loadEstimator();
  const { score, feedback } = (await loading).check(password, wordsOf(known));
  if (score >= LOWEST_SCORE) return;
  refuse("password.weak", {
    warning: feedback.warning ?? "This password is easy to guess.",
    suggestions: feedback.suggestions,
  });
}

/** Each text whole, without its gaps, and in its parts: `Sharma Kirana` is guessed as `sharmakirana` and as `sharma`. */
function wordsOf({ fullName, email, merchantName }: KnownOfPerson): string[] {
  const texts = [fullName, merchantName, "galla", ...(email === null ? [] : [email, ...email.split("@")])];
  const words = texts.flatMap((text) => [text, text.replace(/[^\p{L}\p{N}]+/gu, ""), ...text.split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set(words.map((word) => word.toLowerCase()).filter((word) => word.length > 2))];
}
