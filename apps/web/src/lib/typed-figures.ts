import { parseMoney, parseQuantity, parseRate, type Currency } from "@galla/domain";
import { amountMinor, levelMilli, sharePpm } from "@galla/validators";
import { z } from "zod";

type Reading = { text: string; exponent: Currency["exponent"]; context: z.core.$RefinementCtx<string> };

const EXAMPLES = { 0: "22", 2: "22.50", 3: "22.500" } as const;

function readAmount({ text, exponent, context }: Reading): number {
  const amount = parseMoney(text, exponent);
  if (amount !== null) return Number(amount);
  const message = text.trim() === "" ? "Is required." : `Write an amount such as ${EXAMPLES[exponent]}.`;
  context.issues.push({ code: "custom", message, input: text });
  return z.NEVER;
}

/** An amount as somebody types it, to the whole number of the wire. */
export function typedAmount(exponent: Currency["exponent"]) {
  return z
    .string()
    .transform((text, context) => readAmount({ text, exponent, context }))
    .pipe(amountMinor);
}

/** As `typedAmount`, where nothing typed means that nothing is said. */
export function typedAmountOrNothing(exponent: Currency["exponent"]) {
  return z
    .string()
    .transform((text, context) => (text.trim() === "" ? undefined : readAmount({ text, exponent, context })))
    .pipe(amountMinor.optional());
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
    context.issues.push({ code: "custom", message: "Write a quantity such as 12 or 1.5.", input: text });
    return z.NEVER;
  })
  .pipe(levelMilli);

/** A text where nothing typed means that there is none. */
export const typedOrNull = z.string().transform((text) => (text.trim() === "" ? null : text.trim()));

/** A percentage as somebody types it, to parts per million. */
export const typedRate = z
  .string()
  .transform((text, context) => {
    const ratePpm = parseRate(text);
    if (ratePpm !== null) return ratePpm;
    const message = text.trim() === "" ? "Is required." : "Write a percentage from 0 to 100, such as 5 or 12.5.";
    context.issues.push({ code: "custom", message, input: text });
    return z.NEVER;
  })
  .pipe(sharePpm);
