import type { ReactNode } from "react";
import { useController } from "react-hook-form";
import { Field } from "@/ui/field.tsx";
import { Select, type SelectOption } from "@/ui/select.tsx";
import type { StoreForm } from "./store-form-schema.ts";
import type { StoreFormControl } from "./use-store-form.ts";

type ChoiceFieldProps<Value extends string> = {
  form: StoreFormControl;
  name: keyof StoreForm;
  label: string;
  help?: ReactNode;
  options: readonly SelectOption<Value>[];
};

/** One of a few values of a store. */
export function ChoiceField<Value extends string>({ form, name, label, help, options }: ChoiceFieldProps<Value>) {
  const { field, fieldState } = useController({ control: form.control, name });
  const chosen = options.find(({ value }) => value === field.value)?.value ?? options[0]?.value;
  if (chosen === undefined) return null;
  return (
    <Field label={label} help={help} error={fieldState.error?.message}>
      {(control) => <Select {...control} value={chosen} options={options} onValueChange={field.onChange} />}
    </Field>
  );
}
