import { formatQuantity, milli, parseQuantity, UNITS, type Unit } from "@galla/domain";

/** A product as far as its stock is concerned, at one or several stores. */
export type StockProduct = {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  readonly stock: readonly { readonly storeId: string; readonly storeName: string; readonly quantityMilli: number }[];
};

/** A quantity somebody typed, in thousandths; null when it is none that the unit allows. */
export function readQuantity(text: string, unit: Unit): number | null {
  const quantity = parseQuantity(text, unit);
  return quantity === null ? null : Number(quantity);
}

/** A change with its sign, as the history shows it. */
export function signed(changeMilli: number): string {
  const figure = formatQuantity(milli(Math.abs(changeMilli)));
  return changeMilli < 0 ? `−${figure}` : `+${figure}`;
}

/** What to write in a quantity field of this unit. */
export function quantityHint(unit: Unit): string {
  return UNITS[unit].decimals === 3 ? `In ${UNITS[unit].label}, such as 1.5.` : "A whole number.";
}
