import { foldText, searchTerms } from "@galla/domain";

// An index entry holds about 2,700 bytes. Nobody types more of a word than this to find it, and both sides are cut alike.
const LONGEST_TERM = 64;

const cut = (term: string) => [...term].slice(0, LONGEST_TERM).join("");

/** What a product is found by: the words of its name, its SKU and its barcodes. */
export function termsOf(product: { name: string; sku: string; barcodes: readonly string[] }): string[] {
  const { name, sku, barcodes } = product;
  const terms = [...searchTerms(name), foldText(sku), ...barcodes.map(foldText)];
  return [...new Set(terms.map(cut).filter((term) => term !== ""))];
}

/** A range of terms in byte order: from `from`, up to but not including `before`. */
export type TermRange = { readonly from: string; readonly before: string };

/** What one part of a search asks of a product: a term that begins with the whole part, or one for each word within it. */
export type SearchPart = { readonly whole: TermRange; readonly words: readonly TermRange[] };

/**
 * What a search asks for, part by part as spaces divide it; a product must answer every part. "ST-001" is the beginning of a SKU, and if
 * of none, two words. A part without words, like the "&" of "salt & pepper", asks for nothing beside others; alone it can only be the
 * beginning of a SKU. No character means more than itself.
 */
export function searchParts(search: string): SearchPart[] {
  const parts = [...new Set(foldText(search).split(" "))].filter((part) => part !== "");
  const spoken = parts.filter((part) => searchTerms(part).length > 0);
  return (spoken.length > 0 ? spoken : parts).map((part) => ({
    whole: rangeOf(part),
    words: wordsOf(part).map(rangeOf),
  }));
}

// A part that is one plain word asks for nothing more as a word than as a whole.
function wordsOf(part: string): string[] {
  const words = searchTerms(part);
  return words.length === 1 && words[0] === part ? [] : words;
}

function rangeOf(prefix: string): TermRange {
  const from = cut(prefix);
  // No character sorts after U+10FFFF, the last one there is.
  return { from, before: `${from}\u{10FFFF}` };
}
