import { parseMoney, parseQuantity, toWire, type Currency } from "@galla/domain";
import { productFields, productStatus, unit, type ProductFields } from "@galla/validators";

/** Reads the text of a cell. Throws `UnreadableCell` where the text is not such a value. */
export type CellReader<Value> = (text: string) => Value;

/** Says in words for the person at the file why a cell cannot be read. */
export class UnreadableCell extends Error {
  override readonly name = "UnreadableCell";
}

type Parsed<Value> =
  | { success: true; data: Value }
  | { success: false; error: { issues: readonly { message: string }[] } };
type Schema<Value> = { safeParse(value: unknown): Parsed<Value> };

/** A reader that asks a schema. */
export function by<Value>(schema: Schema<Value>): CellReader<Value> {
  return (text) => {
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    throw new UnreadableCell(parsed.error.issues[0]?.message ?? "Is not valid.");
  };
}

/** An amount in the currency's own units, answered in minor units. */
export function readMoney(text: string, exponent: Currency["exponent"]): number {
  const amount = parseMoney(text, exponent);
  if (amount === null) throw new UnreadableCell(`Is not an amount such as ${(22).toFixed(exponent)}.`);
  return toWire(amount);
}

/** A quantity with up to three decimals, answered in thousandths. Whether the unit is divisible is asked later. */
export function readQuantity(text: string): number {
  const quantity = parseQuantity(text, "KG");
  if (quantity === null) throw new UnreadableCell("Is not a quantity such as 12 or 1.5.");
  return toWire(quantity);
}

const UNIT_NAMES: Readonly<Record<string, string>> = { G: "GM", L: "LTR", PC: "PCS" };

export function readUnit(text: string): ProductFields["unit"] {
  const name = text.toUpperCase();
  const parsed = unit.safeParse(UNIT_NAMES[name] ?? name);
  if (!parsed.success) throw new UnreadableCell("Is not a unit: pcs, kg, gm, ltr, ml or dozen.");
  return parsed.data;
}

export function readStatus(text: string): ProductFields["status"] {
  const parsed = productStatus.safeParse(text.toUpperCase());
  if (!parsed.success) throw new UnreadableCell("Is not a status: active, inactive or discontinued.");
  return parsed.data;
}

// What a spreadsheet makes of a long number: the digits are lost.
const SHORTENED_NUMBER = /^\d(?:[.,]\d+)?E\+?\d+$/i;

/** Barcodes, separated by spaces or bars. */
export function readCodes(text: string): string[] {
  const codes = [...new Set(text.split(/[\s|]+/).filter((code) => code !== ""))];
  const shortened = codes.find((code) => SHORTENED_NUMBER.test(code));
  if (shortened !== undefined) {
    throw new UnreadableCell(
      `${shortened} is a number that a spreadsheet shortened. Give the column the format Text and enter the barcode anew.`,
    );
  }
  const parsed = productFields.shape.barcodes.safeParse(codes);
  if (!parsed.success) throw new UnreadableCell(parsed.error.issues[0]?.message ?? "Is not valid.");
  return parsed.data;
}
