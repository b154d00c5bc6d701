import { fitsUnit, milli, UNITS, type Currency, type Unit } from "@galla/domain";
import { productFields } from "@galla/validators";
import { z } from "zod";
import { typedAmount, typedAmountOrNothing, typedLevel } from "./typed-figures.ts";

/**
 * The product form: what people type, to what the API takes. Field names are those of the wire, so that a refusal of the server
 * finds its field.
 */
export function productFormSchema(exponent: Currency["exponent"]) {
  return productFields
    .extend({
      priceMinor: typedAmount(exponent),
      costMinor: typedAmountOrNothing(exponent),
      minStockMilli: typedLevel,
      openingMilli: typedLevel,
      expiryDate: emptyIsNull(productFields.shape.expiryDate),
      imageUrl: emptyIsNull(productFields.shape.imageUrl),
    })
    .superRefine((fields, context) => {
      for (const name of ["minStockMilli", "openingMilli"] as const) {
        if (!fitsUnit(milli(fields[name]), fields.unit)) {
          context.addIssue({ code: "custom", path: [name], message: `Must be whole: ${unitText(fields.unit)} are not divided.` });
        }
      }
    });
}

const unitText = (unit: Unit) => (unit === "PCS" ? "pieces" : UNITS[unit].label);

function emptyIsNull<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text) => (text.trim() === "" ? null : text.trim()))
    .pipe(z.preprocess((value) => value, schema));
}

export type ProductFormSchema = ReturnType<typeof productFormSchema>;
/** What the fields hold while somebody types. */
export type ProductForm = z.input<ProductFormSchema>;
/** What they mean. */
export type ProductFormResult = z.output<ProductFormSchema>;
