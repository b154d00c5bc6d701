import type { AuditRow } from "@galla/validators";
import { changedFields, labelOf, valueText } from "./field-words.ts";
import { fieldOf } from "./json-fields.ts";
import { joined, type Sentence, type Wording } from "./sentence.ts";

const MOST_NAMED = 3;
// Short enough to be said within a sentence; anything longer is read in the table below it.
const MOST_SIGNS = 40;

/** "changed the price of Tata Salt from ₹20.00 to ₹22.00", "changed the name and the e-mail of Asha", "changed 7 things of Asha". */
export function changed({ before, after }: AuditRow, of: string, wording: Wording): Sentence {
  const fields = changedFields(before, after);
  const [only] = fields;
  if (only === undefined) return [`saved ${of} without a change`];
  if (fields.length > MOST_NAMED) return [`changed ${fields.length} things of ${of}`];
  const what = `changed the ${joined(fields.map(labelOf))} of ${of}`;
  const [from, to] = [before, after].map((side) => valueText(only, fieldOf(side, only), wording));
  const isShort = `${from}${to}`.length <= MOST_SIGNS;
  return [fields.length === 1 && isShort ? `${what} from ${from} to ${to}` : what];
}
