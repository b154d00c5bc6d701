import { milli, parseQuantity, type Unit } from "@galla/domain";
import type { FoundProduct } from "./use-found.ts";

/** A product that is about to be sent, with the quantity as it is typed. */
export type DraftLine = { readonly product: FoundProduct; readonly text: string };

/** A transfer in the making. */
export type Draft = {
  readonly fromStoreId: string;
  readonly toStoreId: string | null;
  readonly note: string;
  readonly lines: readonly DraftLine[];
};

/** A quantity somebody typed, in thousandths; null when it is none above zero that the unit allows. */
export function quantityOf(text: string, unit: Unit): number | null {
  const quantity = parseQuantity(text, unit);
  return quantity === null || quantity === milli(0) ? null : Number(quantity);
}

/** One more of a product: onto its line where it has one, else as a new line on top. */
export function withProduct(lines: readonly DraftLine[], product: FoundProduct): DraftLine[] {
  const present = lines.find((line) => line.product.id === product.id);
  if (present === undefined) return [{ product, text: "1" }, ...lines];
  const before = quantityOf(present.text, product.unit) ?? 0;
  return lines.map((line) => (line === present ? { ...line, text: String((before + 1000) / 1000) } : line));
}

/** What is wrong with a line, in words; undefined when it can be sent. */
export function lineError({ product, text }: DraftLine): string | undefined {
  if (quantityOf(text, product.unit) !== null) return undefined;
  return product.unit === "PCS" || product.unit === "DOZEN"
    ? "A whole number above zero."
    : "A quantity above zero, such as 1.5.";
}
