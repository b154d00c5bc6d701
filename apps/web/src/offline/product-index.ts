import { foldText, searchTerms } from "@galla/domain";
import type { TillProduct } from "@galla/validators";

/** A catalogue that answers a scan at once and a search within a keystroke. */
export type ProductIndex = {
  /** Every product, by name. */
  readonly products: readonly TillProduct[];
  readonly byId: ReadonlyMap<string, TillProduct>;
  /** By any barcode or SKU, exactly. */
  findCode(code: string): TillProduct | undefined;
  /** Products in which each word of the text begins a word of the name, the SKU or a barcode; the likeliest first. */
  search(text: string): readonly TillProduct[];
  /** The index of a newer catalogue. Where no name and no code changed, only the figures are replaced. */
  renewed(catalogue: readonly TillProduct[]): ProductIndex;
};

/** What is searched. Products are named by their place in the order of names. */
type Words = {
  /** Every searchable word with its product, sorted, so that all words that begin alike stand together. */
  readonly entries: readonly { readonly term: string; readonly place: number }[];
  readonly placeOfCode: ReadonlyMap<string, number>;
  readonly foldedNames: readonly string[];
};

/** Builds the index. Costs a good 100 ms for 10,000 products, so it is done when names or codes change and never per keystroke. */
export function indexProducts(catalogue: readonly TillProduct[]): ProductIndex {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const products = catalogue.toSorted((left, right) => collator.compare(left.name, right.name));
  return answering(products, wordsOf(products));
}

function answering(products: readonly TillProduct[], words: Words): ProductIndex {
  const byId = new Map(products.map((product) => [product.id, product]));
  return {
    products,
    byId,
    findCode: (code) => products[words.placeOfCode.get(foldText(code)) ?? -1],
    search: (text) => searchIn(products, words, text),
    renewed(catalogue) {
      const isAlike = catalogue.length === products.length && catalogue.every((product) => isNamedAlike(product, byId));
      if (!isAlike) return indexProducts(catalogue);
      const newer = new Map(catalogue.map((product) => [product.id, product]));
      return answering(
        products.map((product) => newer.get(product.id) ?? product),
        words,
      );
    },
  };
}

function isNamedAlike(product: TillProduct, known: ReadonlyMap<string, TillProduct>): boolean {
  const before = known.get(product.id);
  return (
    before?.name === product.name &&
    before.sku === product.sku &&
    before.barcodes.join(" ") === product.barcodes.join(" ")
  );
}

function wordsOf(products: readonly TillProduct[]): Words {
  const placeOfCode = new Map<string, number>();
  const entries: { term: string; place: number }[] = [];
  products.forEach((product, place) => {
    const sku = foldText(product.sku);
    if (!placeOfCode.has(sku)) placeOfCode.set(sku, place);
    for (const term of new Set([...searchTerms(product.name), sku])) entries.push({ term, place });
  });
  // A barcode wins over another product's SKU, because barcodes are what scanners read.
  products.forEach((product, place) => {
    for (const barcode of product.barcodes.map(foldText)) {
      placeOfCode.set(barcode, place);
      entries.push({ term: barcode, place });
    }
  });
  entries.sort((left, right) => (left.term < right.term ? -1 : left.term > right.term ? 1 : 0));
  return { entries, placeOfCode, foldedNames: products.map((product) => foldText(product.name)) };
}

function searchIn(products: readonly TillProduct[], words: Words, text: string): readonly TillProduct[] {
  const wanted = searchTerms(text).slice(0, MOST_WORDS);
  const exact = products[words.placeOfCode.get(foldText(text)) ?? -1];
  if (wanted.length === 0) return exact === undefined ? products : [exact];
  const found = countHits(products.length, words, wanted);
  const [first = ""] = wanted;
  const leading: TillProduct[] = exact === undefined ? [] : [exact];
  const others: TillProduct[] = [];
  products.forEach((product, place) => {
    if (found[place] !== wanted.length || product === exact) return;
    (words.foldedNames[place]?.startsWith(first) === true ? leading : others).push(product);
  });
  return [...leading, ...others];
}

/** Nobody types more, and a byte counts no more. */
const MOST_WORDS = 20;

/** How many of the words, one after the other, each product has. One pass over the words that begin alike, and no sorting. */
function countHits(count: number, { entries }: Words, wanted: readonly string[]): Uint8Array {
  const hits = new Uint8Array(count);
  wanted.forEach((word, before) => {
    for (let at = firstNotBefore(entries, word); entries[at]?.term.startsWith(word) === true; at += 1) {
      const place = entries[at]?.place ?? 0;
      if (hits[place] === before) hits[place] = before + 1;
    }
  });
  return hits;
}

function firstNotBefore(entries: Words["entries"], word: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.term ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
