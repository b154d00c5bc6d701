import type { FieldPath } from "react-hook-form";
import type { SetupForm } from "./setup-schema.ts";

type SetupField = FieldPath<SetupForm>;

type Step = { readonly name: string; readonly fields: readonly SetupField[] };

/** The set-up in three short steps, each with its fields in the order they are asked for. */
export const STEPS = [
  {
    name: "Your shop",
    fields: ["merchantName", "currencyCode", "locale", "store.taxMode", "tax.name", "tax.ratePpm"],
  },
  {
    name: "First store",
    fields: [
      "store.name",
      "store.address",
      "store.phone",
      "store.timeZone",
      "registerName",
      "store.receiptHeader",
      "store.receiptFooter",
    ],
  },
  { name: "You", fields: ["owner.fullName", "owner.email", "owner.password", "setupCode"] },
] as const satisfies readonly Step[];

/** The step a field of the wire is asked for in; the last one for what is in none. */
export function stepOf(field: string): number {
  const place = STEPS.findIndex(({ fields }) => fields.some((name) => field === name || field.startsWith(`${name}.`)));
  return place < 0 ? STEPS.length - 1 : place;
}
