import { fitsUnit, milli, UNITS, type Currency, type Unit } from "@galla/domain";
import { productFields } from "@galla/validators";
import type { z } from "zod";
import { typedAmount, typedAmountOrNothing, typedLevel, typedOrNull } from "@/lib/typed-figures.ts";

/**
 * The product form: from what people type to what the API takes. Field names are those of the wire, so that a refusal of the
 * server finds its field.
 */
export function productFormSchema(exponent: Currency["exponent"]) {
  return productFields
    .extend({
      priceMinor: typedAmount(exponent),
      costMinor: typedAmountOrNothing(exponent),
      minStockMilli: typedLevel,
      openingMilli: typedLevel,
      expiryDate: typedOrNull.pipe(productFields.shape.expiryDate.unwrap()),
      imageUrl: typedOrNull.pipe(productFields.shape.imageUrl.unwrap()),
    })
    .superRefine((fields, context) => {
      for (const name of ["minStockMilli", "openingMilli"] as const) {
        if (fitsUnit(milli(fields[name]), fields.unit)) continue;
        context.addIssue({
          code: "custom",
          path: [name],
          message: `Must be a whole number of ${unitText(fields.unit)}.`,
        });
      }
    });
}

/** A unit in a sentence. */
export const unitText = (unit: Unit) => (unit === "PCS" ? "pieces" : UNITS[unit].label);

type ProductFormSchema = ReturnType<typeof productFormSchema>;
/** What the fields hold while somebody types. */
export type ProductForm = z.input<ProductFormSchema>;
/** What they mean. */
export type ProductFormResult = z.output<ProductFormSchema>;
