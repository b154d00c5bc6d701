import { MAX_MINOR, type Minor } from "../money.ts";
import { refuse } from "../refusals.ts";

/** The amount itself. Refuses input.invalid, naming the field, when it is more than a sale can hold (MAX_MINOR). */
export function withinLimit(amount: Minor, field: string): Minor {
  if (amount > MAX_MINOR) {
    refuse("input.invalid", { issues: [{ field, message: "The amount is larger than a sale can be" }] });
  }
  return amount;
}
