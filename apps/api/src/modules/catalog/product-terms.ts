import { foldText, searchTerms } from "@galla/domain";

// An index entry holds about 2,700 bytes. Nobody types more of a word than this to find it, and both sides are cut alike.
const LONGEST_TERM = 64;

const cut = (term: string) => [...term].slice(0, LONGEST_TERM).join("");

/** What a product is found by: the words of its name and SKU, the SKU as a whole, and its barcodes. */
export function termsOf(product: { name: string; sku: string; barcodes: readonly string[] }): string[] {
  const { name, sku, barcodes } = product;
  const terms = [...searchTerms(name), ...searchTerms(sku), foldText(sku), ...barcodes.map(foldText)];
  return [...new Set(terms.map(cut).filter((term) => term !== ""))];
}

/** A range of terms in byte order: from `from`, up to but not including `before`. */
export type TermRange = { readonly from: string; readonly before: string };

/**
 * The ranges that a search asks a product to have a term in, one for each word. A word that begins another asks for nothing more
 * than the other does. Where nothing is a word ("%", "_", "-"), the text itself is looked for, as the beginning of a SKU.
 */
export function searchRanges(search: string): TermRange[] {
  const folded = foldText(search);
  if (folded === "") return [];
  const words = searchTerms(folded).map(cut);
  const wanted = words.filter((word) => !words.some((other) => other !== word && other.startsWith(word)));
  // No character sorts after U+10FFFF, the last one there is.
  return (words.length === 0 ? [cut(folded)] : wanted).map((from) => ({ from, before: `${from}\u{10FFFF}` }));
}
