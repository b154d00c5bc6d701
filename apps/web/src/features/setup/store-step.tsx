import { useMemo } from "react";
import { timeZoneOptions } from "@/lib/time-zones.ts";
import { Field } from "@/ui/field.tsx";
import { Input, TextArea } from "@/ui/input.tsx";
import { NativeSelect } from "@/ui/native-select.tsx";
import type { SetupControl } from "./use-setup.ts";

/** Where the first till stands, and what its receipts say. */
export function StoreStep({ form }: { form: SetupControl }) {
  const { errors } = form.formState;
  const zones = useMemo(() => timeZoneOptions(form.getValues("store.timeZone")), [form]);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Name of the store" help="Its street or quarter, say." error={errors.store?.name?.message}>
        {(control) => <Input {...control} autoComplete="off" {...form.register("store.name")} />}
      </Field>
      <Field label="First register" help="A counter where somebody sells." error={errors.registerName?.message}>
        {(control) => <Input {...control} autoComplete="off" {...form.register("registerName")} />}
      </Field>
      <Field label="Address" optional error={errors.store?.address?.message} className="sm:col-span-2">
        {(control) => <TextArea {...control} autoComplete="street-address" {...form.register("store.address")} />}
      </Field>
      <Field label="Phone" optional error={errors.store?.phone?.message}>
        {(control) => <Input {...control} type="tel" autoComplete="tel" {...form.register("store.phone")} />}
      </Field>
      <Field label="Time zone" help="Decides when a day begins." error={errors.store?.timeZone?.message}>
        {(control) => <NativeSelect {...control} options={zones} {...form.register("store.timeZone")} />}
      </Field>
      <Field
        label="Top of the receipt"
        optional
        help="Such as your tax number. Name, address and phone are printed anyway."
        error={errors.store?.receiptHeader?.message}
      >
        {(control) => <TextArea {...control} {...form.register("store.receiptHeader")} />}
      </Field>
      <Field label="End of the receipt" optional error={errors.store?.receiptFooter?.message}>
        {(control) => <TextArea {...control} {...form.register("store.receiptFooter")} />}
      </Field>
    </div>
  );
}
