import { useSession } from "@/trpc/session.tsx";
import { Field } from "@/ui/field.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { Input, TextArea } from "@/ui/input.tsx";
import { BarcodesField } from "./barcodes-field.tsx";
import { CategoryField } from "./category-field.tsx";
import { ImageField } from "./image-field.tsx";
import { PriceFields } from "./price-fields.tsx";
import { StatusField } from "./status-field.tsx";
import { StockFields } from "./stock-fields.tsx";
import type { ProductFormControl } from "./use-product-form.ts";

type ProductFormFieldsProps = { form: ProductFormControl; isNew: boolean };

/** Everything a person may say about a product. */
export function ProductFormFields({ form, isNew }: ProductFormFieldsProps) {
  return (
    <>
      <NameFields form={form} isNew={isNew} />
      <PriceFields form={form} />
      <StockFields form={form} isNew={isNew} />
      <FormSection title="At the till">
        <StatusField form={form} />
        <ImageField form={form} />
      </FormSection>
    </>
  );
}

function NameFields({ form, isNew }: ProductFormFieldsProps) {
  const { can } = useSession();
  const { errors } = form.formState;
  return (
    <FormSection title="Product">
      <Field label="Name" error={errors.name?.message} className="sm:col-span-2">
        {(control) => <Input {...control} autoFocus={isNew} autoComplete="off" {...form.register("name")} />}
      </Field>
      <Field label="SKU" help="Your own short code, one for each product." error={errors.sku?.message}>
        {(control) => <Input {...control} autoComplete="off" autoCapitalize="characters" {...form.register("sku")} />}
      </Field>
      <CategoryField form={form} mayCreate={can("category.write")} />
      <BarcodesField form={form} />
      <Field label="Description" optional error={errors.description?.message} className="sm:col-span-2">
        {(control) => <TextArea {...control} {...form.register("description")} />}
      </Field>
    </FormSection>
  );
}
