import { trpc } from "@/trpc/client.ts";
import { useFormat } from "@/trpc/session.tsx";
import type { FieldName } from "./merge-edits.ts";
import { unitText, type ProductForm } from "./product-form-schema.ts";

/** What each field is called in front of people. */
export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  name: "Name",
  description: "Description",
  sku: "SKU",
  barcodes: "Barcodes",
  categoryId: "Category",
  taxClassId: "Tax",
  unit: "Unit",
  priceMinor: "Selling price",
  costMinor: "Cost price",
  minStockMilli: "Minimum stock",
  openingMilli: "In stock now",
  expiryDate: "Expiry date",
  imageUrl: "Picture address",
  status: "Status",
};

/** A field's value as people read it. */
export function useFieldWords(): (name: FieldName, form: ProductForm) => string {
  const format = useFormat();
  const categories = trpc.categories.list.useQuery(undefined, { staleTime: 60_000 });
  const taxClasses = trpc.taxClasses.list.useQuery(undefined, { staleTime: 300_000 });
  const nameIn = (list: readonly { id: string; name: string }[] | undefined, id: string | null | undefined) =>
    list?.find((entry) => entry.id === id)?.name;
  const words = (name: FieldName, form: ProductForm): string => {
    if (name === "categoryId") return nameIn(categories.data, form.categoryId) ?? "";
    if (name === "taxClassId") return nameIn(taxClasses.data, form.taxClassId) ?? "";
    if (name === "barcodes") return (form.barcodes ?? []).join(", ");
    if (name === "unit") return unitText(form.unit ?? "PCS");
    if (name === "expiryDate") return form.expiryDate === "" ? "" : format.day(form.expiryDate);
    if (name === "status") return (form.status ?? "ACTIVE").toLowerCase();
    return String(form[name] ?? "");
  };
  return (name, form) => words(name, form) || "nothing";
}
