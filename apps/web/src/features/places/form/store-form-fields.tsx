import { useMemo } from "react";
import { useWatch } from "react-hook-form";
import { timeZoneOptions } from "@/lib/time-zones.ts";
import { Field } from "@/ui/field.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { Input, TextArea } from "@/ui/input.tsx";
import { NativeSelect } from "@/ui/native-select.tsx";
import { billExample } from "../register-words.ts";
import { ChoiceField } from "./choice-field.tsx";
import { MoneyFields } from "./money-fields.tsx";
import { ReceiptFields } from "./receipt-fields.tsx";
import type { StoreFormControl } from "./use-store-form.ts";

type StoreFormFieldsProps = { form: StoreFormControl; isNew: boolean; logo: string | null };

/** Everything a person may say about a store. */
export function StoreFormFields({ form, isNew, logo }: StoreFormFieldsProps) {
  return (
    <>
      <PlaceFields form={form} isNew={isNew} />
      <MoneyFields form={form} />
      <TillFields form={form} isNew={isNew} />
      <ReceiptFields form={form} logo={logo} />
    </>
  );
}

function PlaceFields({ form, isNew }: Omit<StoreFormFieldsProps, "logo">) {
  const { errors, defaultValues } = form.formState;
  const known = defaultValues?.timeZone ?? "UTC";
  const zones = useMemo(() => timeZoneOptions(known), [known]);
  return (
    <FormSection title="Store">
      <Field label="Name" error={errors.name?.message} className="sm:col-span-2">
        {(control) => <Input {...control} autoFocus={isNew} autoComplete="off" {...form.register("name")} />}
      </Field>
      <Field label="Address" optional help="Printed on every receipt." error={errors.address?.message}>
        {(control) => <TextArea {...control} rows={3} {...form.register("address")} />}
      </Field>
      <div className="flex flex-col gap-4">
        <Field label="Phone" optional error={errors.phone?.message}>
          {(control) => <Input {...control} type="tel" autoComplete="off" {...form.register("phone")} />}
        </Field>
        <Field label="Time zone" help="Decides where one day ends." error={errors.timeZone?.message}>
          {(control) => <NativeSelect {...control} options={zones} {...form.register("timeZone")} />}
        </Field>
      </div>
    </FormSection>
  );
}

const LOCKS = [
  { value: "0", label: "Never" },
  ...[1, 2, 5, 10, 15, 30, 60].map((minutes) => ({
    value: String(minutes),
    label: minutes === 1 ? "After 1 minute" : `After ${minutes} minutes`,
  })),
];

function TillFields({ form, isNew }: Omit<StoreFormFieldsProps, "logo">) {
  const { errors, defaultValues } = form.formState;
  const [prefix, timeZone] = useWatch({ control: form.control, name: ["billPrefix", "timeZone"] });
  const example = billExample({ prefix: prefix.trim().toUpperCase() || "BILL", code: "", timeZone });
  const locked = defaultValues?.autoLockMinutes ?? "10";
  const locks = LOCKS.some(({ value }) => value === locked)
    ? LOCKS
    : [...LOCKS, { value: locked, label: `After ${locked} minutes` }];
  return (
    <FormSection title="Tills and stock">
      <Field label="Bill prefix" help={`Bills are numbered like ${example}.`} error={errors.billPrefix?.message}>
        {(control) => (
          <Input {...control} autoComplete="off" maxLength={8} className="uppercase" {...form.register("billPrefix")} />
        )}
      </Field>
      {isNew && (
        <Field label="First register" error={errors.registerName?.message}>
          {(control) => <Input {...control} autoComplete="off" {...form.register("registerName")} />}
        </Field>
      )}
      <ChoiceField
        form={form}
        name="autoLockMinutes"
        label="Tills lock themselves"
        help="When nobody has touched them for so long."
        options={locks}
      />
      <Field
        label="Minimum stock of new products"
        help="Offered when a product is added; each can have its own."
        error={errors.minStockDefaultMilli?.message}
      >
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            className="text-right"
            {...form.register("minStockDefaultMilli")}
          />
        )}
      </Field>
    </FormSection>
  );
}
