import type { RefusalBody } from "@galla/domain";
import type { FieldPath } from "react-hook-form";
import type { ProductForm } from "./product-form-schema.ts";
import type { ProductFormControl } from "./use-product-form.ts";

type FieldName = FieldPath<ProductForm>;

/** Where each of the server's refusals belongs in the form; the field of the wire where it names one. */
function fieldsOf(refusal: RefusalBody, message: string): { field: string; message: string }[] {
  if (refusal.code === "product.sku_taken") return [{ field: "sku", message }];
  if (refusal.code === "product.barcode_taken") return [{ field: "barcodes", message }];
  if (refusal.code === "quantity.not_whole")
    return [{ field: "minStockMilli", message: "Must be a whole number of this unit." }];
  if (refusal.code === "input.invalid")
    return refusal.details.issues.map((issue) => ({
      ...issue,
      field: issue.field.replace(/^openingStock.*/, "openingMilli"),
    }));
  return [];
}

/**
 * Shows a refusal of the server at the fields it speaks of, with the focus on the first. False when it speaks of none of them, so that
 * it has to be said elsewhere.
 */
export function showRefusal(form: ProductFormControl, refusal: RefusalBody, message: string): boolean {
  const isField = (name: string): name is FieldName =>
    name.split(".", 1)[0] !== undefined && Object.hasOwn(form.getValues(), name.split(".", 1)[0] ?? "");
  const found = fieldsOf(refusal, message).flatMap(({ field, message: text }) =>
    isField(field) ? [{ field, text }] : [],
  );
  for (const [index, { field, text }] of found.entries()) {
    form.setError(field, { type: "server", message: text }, { shouldFocus: index === 0 });
  }
  return found.length > 0;
}
