import { useWatch } from "react-hook-form";
import { useFormat } from "@/trpc/session.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { ChoiceField } from "./choice-field.tsx";
import type { StoreFormControl } from "./use-store-form.ts";

const TAX_MODES = [
  { value: "EXCLUSIVE", label: "Added at the till" },
  { value: "INCLUSIVE", label: "Included in the price" },
] as const;

const TAX_HELP = {
  EXCLUSIVE: "A price of 100 with 5 % tax is paid as 105.",
  INCLUSIVE: "A price of 100 with 5 % tax is paid as 100, of which 4.76 is tax.",
} as const;

const ROUNDING_MODES = [
  { value: "NEAREST", label: "To the nearest" },
  { value: "DOWN", label: "Always down" },
  { value: "UP", label: "Always up" },
] as const;

// Steps in which countries round cash, in minor units: 0.05, 0.10, 0.50, 1, 5, 10.
const STEPS_MINOR = [5, 10, 50, 100, 500, 1000];

/** How the tax and the last coins are dealt with. */
export function MoneyFields({ form }: { form: StoreFormControl }) {
  const format = useFormat();
  const [taxMode, step] = useWatch({ control: form.control, name: ["taxMode", "cashRoundingIncrementMinor"] });
  const known = Number(form.formState.defaultValues?.cashRoundingIncrementMinor ?? 0);
  const steps = [...new Set([...STEPS_MINOR, ...(known > 0 ? [known] : [])])].toSorted((one, other) => one - other);
  const stepOptions = [
    { value: "0", label: "Not rounded" },
    ...steps.map((minor) => ({ value: String(minor), label: `Rounded to ${format.money(minor)}` })),
  ];
  return (
    <FormSection title="Money" description="What changes here counts for sales from then on.">
      <ChoiceField form={form} name="taxMode" label="Tax" help={TAX_HELP[taxMode]} options={TAX_MODES} />
      <ChoiceField
        form={form}
        name="cashRoundingIncrementMinor"
        label="Cash totals"
        help="Only what is paid all in cash. The difference is its own line on the receipt."
        options={stepOptions}
      />
      {step !== "0" && <ChoiceField form={form} name="cashRoundingMode" label="Rounding" options={ROUNDING_MODES} />}
    </FormSection>
  );
}
