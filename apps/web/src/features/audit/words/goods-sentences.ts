import type { AuditRow } from "@galla/validators";
import { changed } from "./changed.ts";
import { valueText } from "./field-words.ts";
import { fieldOf, figureOf, listOf, textOf, type Json } from "./json-fields.ts";
import { counted, type Sentence, type SentenceOf, type Wording } from "./sentence.ts";

const nameIn = ({ after, before }: AuditRow, otherwise: string) =>
  textOf(after, "name") ?? textOf(before, "name") ?? otherwise;

const storeOf = (json: Json, name: string, wording: Wording) =>
  wording.nameOf("store", textOf(json, name) ?? "") ?? "a store";

const products = (lines: readonly unknown[]) => counted(lines.length, "product", "products");

function imported({ after }: AuditRow): string {
  const created = listOf(after, "created").length;
  const updated = listOf(after, "products").length;
  return `imported products from a file: ${created} new, ${updated} changed`;
}

function adjusted({ before, after, subjectId }: AuditRow, wording: Wording): Sentence {
  const changeMilli = (figureOf(after, "quantityMilli") ?? 0) - (figureOf(before, "quantityMilli") ?? 0);
  const quantity = wording.format.quantity(Math.abs(changeMilli));
  const verb = changeMilli < 0 ? `took ${quantity} of ` : `added ${quantity} of `;
  const where = changeMilli < 0 ? " out of stock at " : " to the stock at ";
  const reason = valueText("reason", fieldOf(after, "reason"), wording);
  return [verb, { productId: subjectId }, `${where}${storeOf(after, "storeId", wording)} (${reason})`];
}

/** A transfer by the number on its papers. */
const transfer = ({ after }: AuditRow) => `transfer ${figureOf(after, "number") ?? ""}`.trim();

/** What is said of products, stock and what is on its way between stores. */
export const GOODS_SENTENCES: Readonly<Record<string, SentenceOf>> = {
  "product.created": (entry, { format }) => [
    `added ${nameIn(entry, "a product")} at ${format.money(figureOf(entry.after, "priceMinor") ?? 0)}`,
  ],
  "product.updated": (entry, wording) => changed(entry, nameIn(entry, "a product"), wording),
  "product.archived": (entry) => [`archived ${nameIn(entry, "a product")}`],
  "products.imported": (entry) => [imported(entry)],
  "category.created": (entry) => [`added the category ${nameIn(entry, "")}`.trim()],
  "category.updated": (entry, wording) => changed(entry, nameIn(entry, "a category"), wording),
  "category.archived": (entry) => [`archived the category ${nameIn(entry, "")}`.trim()],
  "stock.adjusted": adjusted,
  "stock.received": (entry, wording) => [
    `received goods at ${wording.nameOf("store", entry.subjectId) ?? "a store"}: ${products(listOf(entry.after, "levels"))}`,
  ],
  "transfer.sent": (entry, wording) => [
    `sent ${transfer(entry)} from ${storeOf(entry.after, "fromStoreId", wording)} to ` +
      `${storeOf(entry.after, "toStoreId", wording)}: ${products(listOf(entry.after, "lines"))}`,
  ],
  "transfer.received": (entry, wording) => [
    `received ${transfer(entry)} at ${storeOf(entry.after, "toStoreId", wording)}`,
  ],
  "transfer.cancelled": (entry, wording) => [
    `took ${transfer(entry)} back to ${storeOf(entry.after, "fromStoreId", wording)}`,
  ],
};
