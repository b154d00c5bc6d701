import { useController } from "react-hook-form";
import { Field } from "@/ui/field.tsx";
import { Select } from "@/ui/select.tsx";
import type { ProductFormControl } from "./use-product-form.ts";

const STATUSES = [
  { value: "ACTIVE", label: "Active" },
  { value: "INACTIVE", label: "Inactive" },
  { value: "DISCONTINUED", label: "Discontinued" },
] as const;

const MEANINGS = {
  ACTIVE: "Can be sold.",
  INACTIVE: "Cannot be sold for the time being.",
  DISCONTINUED: "Not sold and not ordered any more.",
} as const;

/** Whether the till may sell it. */
export function StatusField({ form }: { form: ProductFormControl }) {
  const { field, fieldState } = useController({ control: form.control, name: "status" });
  const status = field.value ?? "ACTIVE";
  return (
    <Field label="Status" help={MEANINGS[status]} error={fieldState.error?.message}>
      {(control) => <Select {...control} value={status} options={STATUSES} onValueChange={field.onChange} />}
    </Field>
  );
}
