import { zodResolver } from "@hookform/resolvers/zod";
import { createCategoryInput, type CategoryRow } from "@galla/validators";
import type { SubmitEvent } from "react";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";

type CategoryDialogProps = {
  /** Null for one that does not exist yet. */
  category: CategoryRow | null;
  nextOrder: number;
  onClose: () => void;
};

/** Makes a category, or renames and moves one. */
export function CategoryDialog({ category, nextOrder, onClose }: CategoryDialogProps) {
  const form = useForm({
    resolver: zodResolver(createCategoryInput),
    defaultValues: { name: category?.name ?? "", sortOrder: category?.sortOrder ?? nextOrder },
  });
  const { errors } = form.formState;
  const keep = useKeepCategory((message) => form.setError("name", { message }, { shouldFocus: true }), onClose);
  const save = form.handleSubmit((fields) => keep.save(category, fields));
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => void save(event);
  return (
    <Dialog open onOpenChange={onClose} title={category === null ? "New category" : `Edit ${category.name}`}>
      <form onSubmit={onSubmit} noValidate className="flex flex-col gap-4">
        <Field label="Name" error={errors.name?.message}>
          {(control) => <Input {...control} autoComplete="off" {...form.register("name")} />}
        </Field>
        <Field
          label="Place"
          help="Categories with smaller numbers come first."
          error={errors.sortOrder?.message === undefined ? undefined : "Write a whole number from 0 to 10,000."}
        >
          {(control) => (
            <Input
              {...control}
              type="number"
              min={0}
              max={10_000}
              step={1}
              {...form.register("sortOrder", { valueAsNumber: true })}
            />
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={keep.isSaving}>
            {keep.isSaving ? "Saving…" : category === null ? "Create category" : "Save changes"}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function useKeepCategory(onRefused: (message: string) => void, onKept: () => void) {
  const explain = useExplain();
  const queries = trpc.useUtils();
  const after = {
    onSuccess(kept: CategoryRow) {
      toast.success(`Category ${kept.name} saved`);
      onKept();
      void queries.products.invalidate();
    },
    onError: (error: unknown) => onRefused(explain(error)),
    onSettled: () => void queries.categories.invalidate(),
  };
  const create = trpc.categories.create.useMutation(after);
  const update = trpc.categories.update.useMutation(after);
  return {
    isSaving: create.isPending || update.isPending,
    save(category: CategoryRow | null, fields: { name: string; sortOrder: number }) {
      if (category === null) create.mutate(fields);
      else update.mutate({ ...fields, id: category.id, version: category.version });
    },
  };
}
