import type { AuditRow } from "@galla/validators";
import type { Format } from "@/lib/format.ts";

/** What an id in the book may stand for. Products are many, so their names are fetched one by one where they are shown. */
export type NamedKind = "user" | "store" | "register" | "category" | "taxClass";

/** A product named by its id within a sentence. */
export type ProductPart = { readonly productId: string };

/** What somebody did, as it follows their name: "changed the price of Tata Salt from ₹20.00 to ₹22.00". */
export type Sentence = readonly (string | ProductPart)[];

/** What the words need to know besides the entry. */
export type Wording = {
  readonly format: Format;
  nameOf(kind: NamedKind, id: string): string | null;
};

/** Words for one action. */
export type SentenceOf = (entry: AuditRow, wording: Wording) => Sentence;

/** "3 products", "1 product". */
export const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** "price, cost price and name". */
export function joined(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return "";
  return words.length === 1 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
