import { useWatch } from "react-hook-form";
import { useSession } from "@/trpc/session.tsx";
import { Field } from "@/ui/field.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { TextArea } from "@/ui/input.tsx";
import { ReceiptPreview } from "./receipt-preview.tsx";
import type { StoreFormControl } from "./use-store-form.ts";

/** What stands on every receipt of the store, and how it will look. */
export function ReceiptFields({ form, logo }: { form: StoreFormControl; logo: string | null }) {
  const { merchant } = useSession();
  const { errors } = form.formState;
  const shown = useWatch({ control: form.control });
  return (
    <FormSection title="Receipt">
      <div className="flex flex-col gap-4">
        <Field label="Above the sale" optional help="Such as your tax number." error={errors.receiptHeader?.message}>
          {(control) => <TextArea {...control} rows={3} {...form.register("receiptHeader")} />}
        </Field>
        <Field label="Below the sale" optional help="Such as a thank you." error={errors.receiptFooter?.message}>
          {(control) => <TextArea {...control} rows={3} {...form.register("receiptFooter")} />}
        </Field>
      </div>
      <ReceiptPreview shopName={merchant.name} form={shown} logo={logo} />
    </FormSection>
  );
}
