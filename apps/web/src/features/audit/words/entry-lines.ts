import type { AuditRow } from "@galla/validators";
import { changedFields, labelOf, valueText } from "./field-words.ts";
import { fieldOf, figureOf, listOf, objectOf, textOf, type Json } from "./json-fields.ts";
import type { Wording } from "./sentence.ts";

/** One line of the table of an entry: a field, or a product of a list. */
export type EntryLine = {
  readonly key: string;
  readonly label: string;
  /** Named by its id where the line speaks of a product. */
  readonly productId: string | null;
  readonly before: string;
  readonly after: string;
};

/** More products than this are counted, not listed. */
const MOST_PRODUCTS = 30;
// The figures that a list of products may carry, in the order of their worth.
const FIGURES = ["quantityMilli", "receivedMilli", "sentMilli", "costMinor", "priceMinor", "unitPriceMinor"] as const;
// Proofs for `pnpm verify`, instants that the entry's own time says already, and ids that name nothing a person knows.
const UNSAID = new Set([
  "digest",
  "createdAt",
  "openedAt",
  "closedAt",
  "sentAt",
  "endedAt",
  "tillId",
  "shiftId",
  "scope",
  "approvalIds",
  "ownerId",
]);

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What an entry holds, line by line: of a change only what differs. */
export function entryLines(entry: AuditRow, wording: Wording): EntryLine[] {
  const { before, after } = entry;
  const fields = changedFields(before, after).filter((name) => !UNSAID.has(name));
  const plain = fields.filter((name) => !isDeep(fieldOf(before, name)) && !isDeep(fieldOf(after, name)));
  const said = plain.map((name) => ({
    key: name,
    label: capital(labelOf(name)),
    productId: null,
    before: valueText(name, fieldOf(before, name), wording),
    after: valueText(name, fieldOf(after, name), wording),
  }));
  // An empty text in place of none is a difference to a machine only.
  return [...said.filter((line) => line.before !== line.after), ...productLines(entry, wording)];
}

/** How many products of an entry are not listed. */
export function hiddenOf(entry: AuditRow): number {
  return Math.max(0, productIdsOf(entry).length - MOST_PRODUCTS);
}

/** Objects, and lists of them, are no values to be put beside a name. */
function isDeep(json: Json): boolean {
  return objectOf(json) !== null || (Array.isArray(json) && json.some((one) => objectOf(one) !== null));
}

const listsIn = (json: Json) => ["levels", "costs", "lines"].flatMap((name) => listOf(json, name));
const ofProduct = (json: Json, productId: string) =>
  listsIn(json).filter((line) => textOf(line, "productId") === productId);

function productIdsOf({ before, after }: AuditRow): string[] {
  const ids = [...listsIn(after), ...listsIn(before)].map((line) => textOf(line, "productId"));
  return [...new Set(ids)].filter((id) => id !== null);
}

function productLines(entry: AuditRow, wording: Wording): EntryLine[] {
  const figures = (json: Json, productId: string) =>
    ofProduct(json, productId)
      .flatMap((line) =>
        FIGURES.filter((name) => figureOf(line, name) !== null).map((name) =>
          valueText(name, fieldOf(line, name), wording),
        ),
      )
      .join(", ");
  return productIdsOf(entry)
    .slice(0, MOST_PRODUCTS)
    .map((productId) => ({
      key: productId,
      label: "",
      productId,
      before: figures(entry.before, productId),
      after: figures(entry.after, productId),
    }));
}
