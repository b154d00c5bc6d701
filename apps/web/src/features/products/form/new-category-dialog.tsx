import { useState, type SubmitEvent } from "react";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";

type NewCategoryDialogProps = { onClose: () => void; onCreated: (id: string) => void };

/** Makes a category without leaving the product. */
export function NewCategoryDialog({ onClose, onCreated }: NewCategoryDialogProps) {
  const [name, setName] = useState("");
  const explain = useExplain();
  const queries = trpc.useUtils();
  const create = trpc.categories.create.useMutation({
    async onSuccess(category) {
      queries.categories.list.setData(undefined, (known) => [...(known ?? []), category]);
      onCreated(category.id);
      onClose();
      toast.success(`Category ${category.name} created`);
      await queries.categories.list.invalidate();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // React hands events of a dialog on to the form around it, which must not be saved by this.
    event.stopPropagation();
    if (!create.isPending) create.mutate({ name });
  };
  return (
    <Dialog open onOpenChange={onClose} title="New category">
      <form onSubmit={submit}>
        <Field label="Name" error={create.error === null ? undefined : explain(create.error)}>
          {(control) => (
            <Input
              {...control}
              value={name}
              maxLength={100}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={create.isPending}>
            Create category
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
