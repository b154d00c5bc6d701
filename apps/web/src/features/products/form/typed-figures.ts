import { parseMoney, parseQuantity, type Currency } from "@galla/domain";
import { amountMinor, levelMilli } from "@galla/validators";
import { z } from "zod";

const DECIMALS_TEXT = { 0: "without decimals", 2: "with at most two decimals", 3: "with at most three decimals" } as const;

/** An amount as somebody types it, to the whole number of the wire. */
export function typedAmount(exponent: Currency["exponent"]) {
  return z
    .string()
    .transform((text, context) => {
      const amount = parseMoney(text, exponent);
      if (amount !== null) return Number(amount);
      const message = text.trim() === "" ? "Is required." : `Write an amount ${DECIMALS_TEXT[exponent]}, such as 22${exponent === 0 ? "" : ".50"}.`;
      context.issues.push({ code: "custom", message, input: text });
      return z.NEVER;
    })
    .pipe(amountMinor);
}

/** As `typedAmount`, where nothing typed means that nothing is said. */
export function typedAmountOrNothing(exponent: Currency["exponent"]) {
  return z.union([z.literal("").transform(() => undefined), typedAmount(exponent)]);
}

/**
 * A quantity as somebody types it, to thousandths; nothing typed is none. Whether the unit allows its decimals is known only
 * beside the unit.
 */
export const typedLevel = z
  .string()
  .transform((text, context) => {
    // Kilograms allow every decimal there is.
    const quantity = text.trim() === "" ? 0n : parseQuantity(text, "KG");
    if (quantity !== null) return Number(quantity);
    context.issues.push({ code: "custom", message: "Write a quantity, such as 12 or 1.5.", input: text });
    return z.NEVER;
  })
  .pipe(levelMilli);
