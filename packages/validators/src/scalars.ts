// The scalars that may cross a boundary. Money, quantities and rates travel as JSON integers: minor units of the merchant's
// currency, thousandths of the product's unit, parts per million.
import { isUuid, normaliseText } from "@galla/domain";
import { z } from "zod";

/** Highest amount one field may hold, in minor units (reliability.md, bad input: money). */
export const MAX_AMOUNT_MINOR = 10_000_000_000;
/** Highest quantity one line may hold, in thousandths of the unit. */
export const MAX_QUANTITY_MILLI = 1_000_000_000;

/** A UUID in lower case, never the nil UUID. */
export const id = z
  .string("Must be an id.")
  .length(36, "Must be an id.")
  .refine((text) => isUuid(text) && text === text.toLowerCase() && !/^[0-]+$/.test(text), "Must be an id.");

/** An amount of zero or more, in minor units. */
export const amountMinor = z
  .int("Must be a whole number of minor units.")
  .min(0, "Cannot be negative.")
  .max(MAX_AMOUNT_MINOR, "Is too large.");

/** A quantity above zero, in thousandths of the unit. */
export const quantityMilli = z
  .int("Must be a whole number of thousandths.")
  .min(1, "Must be more than zero.")
  .max(MAX_QUANTITY_MILLI, "Is too large.");

/** A quantity of zero or more, in thousandths of the unit. */
export const levelMilli = z
  .int("Must be a whole number of thousandths.")
  .min(0, "Cannot be negative.")
  .max(MAX_QUANTITY_MILLI, "Is too large.");

/** A share in parts per million, 0 to 100 %. */
export const sharePpm = z
  .int("Must be a percentage.")
  .min(0, "Cannot be negative.")
  .max(1_000_000, "Cannot be over 100 %.");

// PostgreSQL cannot store NUL, and lone surrogates or control characters other than line breaks and tabs are nothing a person typed.
const UNSTORABLE = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const lengthOf = (text: string) => (text.length <= 1 ? text.length : [...graphemes.segment(text)].length);

/** Text a person typed: NFC, trimmed, at most `max` graphemes, without control characters. */
export const text = (max: number) =>
  z
    .string("Must be text.")
    .max(max * 8, `Must be at most ${max} characters.`)
    .refine((value) => !UNSTORABLE.test(value), "Contains characters that cannot be stored.")
    .transform(normaliseText)
    .refine((value) => lengthOf(value) <= max, `Must be at most ${max} characters.`);

/** As `text`, with something in it that can be seen: a name of nothing but joiners and direction marks would look like none. */
export const requiredText = (max: number) => text(max).refine((value) => /[^\s\p{Cf}]/u.test(value), "Is required.");

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const day = z.iso
  .date("Must be a date (YYYY-MM-DD).")
  .refine((value) => value >= "2000-01-01" && value <= "2200-12-31", "Is out of range.");

/** An instant with its zone, ISO 8601. */
export const instant = z.iso.datetime({ offset: true, error: "Must be a time with its zone." });

/** Page and page size of a list. */
export const page = z.int().min(1).max(100_000).default(1);
export const limit = z.int().min(1, "Must be at least 1.").max(100, "Must be at most 100.").default(20);

export const unit = z.enum(["PCS", "KG", "GM", "LTR", "ML", "DOZEN"]);
export const role = z.enum(["OWNER", "MANAGER", "CASHIER", "STAFF"]);
export const taxMode = z.enum(["EXCLUSIVE", "INCLUSIVE"]);
export const tenderMethod = z.enum(["CASH", "CARD", "UPI", "BANK_TRANSFER"]);

/** What every list answers beside its rows. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({ rows: z.array(row), total: z.int(), page: z.int(), limit: z.int(), totalPages: z.int() });

/** What archiving something answers. */
export const archivedOutput = z.strictObject({ id });
