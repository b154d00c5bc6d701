import type { ProductOutput } from "@galla/validators";
import { useSession } from "@/trpc/session.tsx";
import { FIELD_LABELS, useFieldWords } from "./field-words.ts";
import { formOf } from "./form-values.ts";
import type { FieldName } from "./merge-edits.ts";

const SHOWN: readonly FieldName[] = [
  "sku",
  "barcodes",
  "categoryId",
  "priceMinor",
  "costMinor",
  "taxClassId",
  "unit",
  "minStockMilli",
  "expiryDate",
  "status",
  "description",
];

/** What is said about a product, for those who may not change it or when it can no longer be changed. */
export function ProductFacts({ product }: { product: ProductOutput }) {
  const { can, format } = useSession();
  const words = useFieldWords();
  const form = formOf(product, format.currency.exponent);
  const names = SHOWN.filter((name) => name !== "costMinor" || can("product.readCost"));
  return (
    <dl className="grid gap-x-6 gap-y-3 rounded-md border border-line bg-surface p-4 text-14 sm:grid-cols-2 sm:p-5">
      {names.map((name) => (
        <div key={name}>
          <dt className="text-soft">{FIELD_LABELS[name]}</dt>
          <dd className="font-medium break-words">{words(name, form)}</dd>
        </div>
      ))}
    </dl>
  );
}
