import { zodResolver } from "@hookform/resolvers/zod";
import { taxClassFields, type TaxClassListOutput } from "@galla/validators";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { v7 } from "uuid";
import { z } from "zod";
import { typedRate } from "@/lib/typed-figures.ts";
import { trpc } from "@/trpc/client.ts";
import { useShowRefusal } from "@/trpc/use-show-refusal.ts";
import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";
import { PercentInput } from "@/ui/percent-input.tsx";
import { useTaxChange } from "./use-tax-change.ts";

export type TaxClass = TaxClassListOutput[number];

type TaxClassDialogProps = {
  /** Null for one that does not exist yet. */
  taxClass: TaxClass | null;
  onClose: () => void;
};

const schema = z.strictObject({ name: taxClassFields.shape.name, ratePpm: typedRate });
const PPM_OF_PERCENT = 10_000;

/** Makes a tax class, or changes its name and rate. */
export function TaxClassDialog({ taxClass, onClose }: TaxClassDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={taxClass === null ? "New tax class" : `Edit ${taxClass.name}`}
      {...(taxClass === null ? {} : { description: "Another rate counts for sales from now on; bills keep theirs." })}
    >
      <TaxClassForm taxClass={taxClass} onClose={onClose} />
    </Dialog>
  );
}

function useTaxClassForm({ taxClass, onClose }: TaxClassDialogProps) {
  const [newId] = useState(() => v7());
  const form = useForm<z.input<typeof schema>, unknown, z.output<typeof schema>>({
    resolver: zodResolver(schema),
    defaultValues: {
      name: taxClass?.name ?? "",
      ratePpm: taxClass === null ? "" : String(taxClass.ratePpm / PPM_OF_PERCENT),
    },
  });
  const { changed } = useTaxChange();
  const onError = useShowRefusal(form, { "tax_class.name_taken": "name" });
  const onSuccess = (classes: TaxClassListOutput) => {
    changed(classes, "Tax class saved");
    onClose();
  };
  const create = trpc.taxClasses.create.useMutation({ onSuccess, onError });
  const update = trpc.taxClasses.update.useMutation({ onSuccess, onError });
  const save = form.handleSubmit((fields) => {
    if (taxClass === null) create.mutate({ ...fields, taxClassId: newId });
    else update.mutate({ ...fields, taxClassId: taxClass.id, isDefault: taxClass.isDefault });
  });
  return { form, save, isSaving: create.isPending || update.isPending };
}

function TaxClassForm(props: TaxClassDialogProps) {
  const { taxClass, onClose } = props;
  const { form, save, isSaving } = useTaxClassForm(props);
  const { errors } = form.formState;
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex flex-col gap-4">
      <Field label="Name" help="Such as GST 5 %." error={errors.name?.message}>
        {(control) => <Input {...control} autoFocus autoComplete="off" {...form.register("name")} />}
      </Field>
      <Field label="Rate" error={errors.ratePpm?.message}>
        {(control) => <PercentInput {...control} {...form.register("ratePpm")} />}
      </Field>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" disabled={isSaving}>
          {isSaving ? "Saving…" : taxClass === null ? "Create tax class" : "Save changes"}
        </Button>
      </DialogActions>
    </form>
  );
}
