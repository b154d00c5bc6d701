import { foldText, refuse } from "@galla/domain";

// An index entry holds about 2,700 bytes; folding can lengthen a text, so the stored form is measured and not the typed one.
const LONGEST_SKU_BYTES = 2_000;
// Names are sorted by their folded form; what comes after so many characters decides nothing a person would see.
const LONGEST_SORTED_NAME = 200;

type Folded = { readonly nameFolded: string; readonly skuFolded: string };

/** The form under which a SKU is unique: what looks alike is alike: case, compatibility forms and invisible characters tell no two apart. */
export function foldSku(sku: string): string {
  // Upper case first, since that alone takes "ß" apart: full case folding.
  return sku
    .normalize("NFKC")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The forms by which products are sorted and told apart. */
export function foldProduct(product: { name: string; sku: string }): Folded {
  return {
    nameFolded: [...foldText(product.name)].slice(0, LONGEST_SORTED_NAME).join(""),
    skuFolded: foldSku(product.sku),
  };
}

/** What is wrong with folded forms: nothing visible is left, or more than an index can hold. */
export function foldIssues({ nameFolded, skuFolded }: Folded): { field: "name" | "sku"; message: string }[] {
  const issues: { field: "name" | "sku"; message: string }[] = [];
  if (nameFolded === "") issues.push({ field: "name", message: "Is required." });
  if (skuFolded === "") issues.push({ field: "sku", message: "Is required." });
  if (Buffer.byteLength(skuFolded) > LONGEST_SKU_BYTES) issues.push({ field: "sku", message: "Is too long." });
  return issues;
}

/** As `foldProduct`. Refuses `input.invalid` where the forms cannot be kept. */
export function usableFolds(product: { name: string; sku: string }): Folded {
  const folded = foldProduct(product);
  const issues = foldIssues(folded);
  return issues.length === 0 ? folded : refuse("input.invalid", { issues });
}
