import { UNITS, type Unit } from "@galla/domain";
import { unit as unitSchema } from "@galla/validators";
import { useController, useWatch } from "react-hook-form";
import { useSession } from "@/trpc/session.tsx";
import { Field } from "@/ui/field.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { Input } from "@/ui/input.tsx";
import { Select } from "@/ui/select.tsx";
import { unitText } from "./product-form-schema.ts";
import type { ProductFormControl } from "./use-product-form.ts";

const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  PCS: "Pieces",
  KG: "Kilograms (kg)",
  GM: "Grams (g)",
  LTR: "Litres (l)",
  ML: "Millilitres (ml)",
  DOZEN: "Dozens",
};

const UNIT_OPTIONS = unitSchema.options.map((value) => ({ value, label: UNIT_NAMES[value] }));

type StockFieldsProps = { form: ProductFormControl; isNew: boolean };

/** How it is counted, when it runs low, and how long it keeps. */
export function StockFields({ form, isNew }: StockFieldsProps) {
  const { store, can } = useSession();
  const { errors } = form.formState;
  const unit = useWatch({ control: form.control, name: "unit" }) ?? "PCS";
  return (
    <FormSection title="Stock">
      <UnitField form={form} isNew={isNew} />
      <Field
        label="Minimum stock"
        help={`Below this many ${unitText(unit)} it is listed under Low stock.`}
        error={errors.minStockMilli?.message}
      >
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            className="text-right"
            {...form.register("minStockMilli")}
          />
        )}
      </Field>
      {isNew && can("stock.receive") && (
        <Field
          label={`In stock now at ${store.name}`}
          optional
          help="Counted as received today."
          error={errors.openingMilli?.message}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              className="text-right"
              {...form.register("openingMilli")}
            />
          )}
        </Field>
      )}
      <Field label="Expiry date" optional help="The earliest on the shelf." error={errors.expiryDate?.message}>
        {(control) => <Input {...control} type="date" {...form.register("expiryDate")} />}
      </Field>
    </FormSection>
  );
}

function UnitField({ form, isNew }: StockFieldsProps) {
  const { field, fieldState } = useController({ control: form.control, name: "unit" });
  const unit = field.value ?? "PCS";
  const divides =
    UNITS[unit].decimals === 3 ? "Sold by weight or measure, such as 1.238." : "Sold in whole numbers only.";
  const help = isNew ? divides : `${divides} The unit stays once there has been stock.`;
  return (
    <Field label="Unit" help={help} error={fieldState.error?.message}>
      {(control) => <Select {...control} value={unit} options={UNIT_OPTIONS} onValueChange={field.onChange} />}
    </Field>
  );
}
