// Accents, and the marks that a script borrows from no script of its own. Vowel signs of Devanagari and its relatives
// are marks too, but they carry the word and must stay; only their nukta dot, often left out when typing, goes.
const ACCENTS = /(?=\p{M})\p{Script=Inherited}|[\u093C\u09BC\u0A3C\u0ABC\u0B3C\u0CBC]/gu;

// Letters that Unicode does not take apart, although people type them by their plain neighbour.
const PLAIN: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i", ς: "σ" };

/** Text reduced to what search compares: no accents, no case, no invisible characters, single spaces. Folding twice changes nothing. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(ACCENTS, "")
    .replace(/\p{Cf}/gu, "")
    .replace(/[ßæœøłđıς]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * The distinct folded words of a text, in order: runs of letters and digits of any script with the marks that belong to
 * them. An apostrophe joins ("Haldiram's" is one word); everything else parts words.
 */
export function searchTerms(text: string): string[] {
  const words = foldText(text)
    .replace(/['’]/g, "")
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  return [...new Set(words)];
}

/** Text as it is stored: one Unicode spelling (NFC), no space around it. */
export function normaliseText(text: string): string {
  return text.normalize("NFC").trim();
}
