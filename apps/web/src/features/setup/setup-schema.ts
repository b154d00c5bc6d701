import { parseRate } from "@galla/domain";
import { setupInput, taxClassFields } from "@galla/validators";
import { z } from "zod";

const typedRate = z
  .string()
  .transform((text, context) => {
    const ratePpm = parseRate(text);
    if (ratePpm !== null) return ratePpm;
    const message = text.trim() === "" ? "Is required; 0 for none." : "Write one such as 18.";
    context.issues.push({ code: "custom", message, input: text });
    return z.NEVER;
  })
  .pipe(taxClassFields.shape.ratePpm);

/** The set-up form: from what people type to what the API takes. Field names are those of the wire. */
export const setupSchema = setupInput.extend({
  setupCode: z.string().max(100),
  registerName: setupInput.shape.registerName.unwrap(),
  tax: taxClassFields.extend({ ratePpm: typedRate }),
});

export type SetupForm = z.input<typeof setupSchema>;
export type SetupResult = z.output<typeof setupSchema>;
