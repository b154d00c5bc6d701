import { useController } from "react-hook-form";
import { currencySymbol } from "@/lib/currency-symbol.ts";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { Field } from "@/ui/field.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { Select } from "@/ui/select.tsx";
import { AmountInput } from "@/ui/amount-input.tsx";
import type { ProductFormControl } from "./use-product-form.ts";

/** Price, cost and tax. */
export function PriceFields({ form }: { form: ProductFormControl }) {
  const { store, can, format } = useSession();
  const { errors } = form.formState;
  const symbol = currencySymbol(format);
  const taxHelp =
    store.taxMode === "INCLUSIVE"
      ? `${store.name} sells with tax included.`
      : `${store.name} adds the tax at the till.`;
  return (
    <FormSection title="Price">
      <Field label="Selling price" help={taxHelp} error={errors.priceMinor?.message}>
        {(control) => <AmountInput {...control} symbol={symbol} {...form.register("priceMinor")} />}
      </Field>
      {can("product.readCost") && (
        <Field
          label="Cost price"
          optional
          help="What you pay for one. Only owners and managers see it."
          error={errors.costMinor?.message}
        >
          {(control) => <AmountInput {...control} symbol={symbol} {...form.register("costMinor")} />}
        </Field>
      )}
      <TaxField form={form} />
    </FormSection>
  );
}

function TaxField({ form }: { form: ProductFormControl }) {
  const { field, fieldState } = useController({ control: form.control, name: "taxClassId" });
  const classes = trpc.taxClasses.list.useQuery(undefined, { staleTime: 300_000 });
  const options = classes.data?.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <Field label="Tax" error={fieldState.error?.message}>
      {(control) => <Select {...control} value={field.value} options={options} onValueChange={field.onChange} />}
    </Field>
  );
}
