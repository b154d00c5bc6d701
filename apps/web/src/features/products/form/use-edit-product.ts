import type { ProductOutput } from "@galla/validators";
import { useCallback, useEffect, useRef, useState, type SubmitEvent } from "react";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useFormat, useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { formOf } from "./form-values.ts";
import { keepMine, type Versions } from "./merge-edits.ts";
import type { ProductFormResult } from "./product-form-schema.ts";
import { showRefusal } from "./show-refusal.ts";
import { useProductForm, type ProductFormControl } from "./use-product-form.ts";

type Conflict = Versions & { readonly product: ProductOutput };

/** Editing one product: what it was when the editing began, saving it, and what to do when somebody else was faster. */
export function useEditProduct(product: ProductOutput) {
  const { exponent } = useFormat().currency;
  const form = useProductForm(formOf(product, exponent));
  const seen = useRef(product);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { isDirty } = form.formState;
  const startFrom = useCallback(
    (saved: ProductOutput) => {
      seen.current = saved;
      form.reset(formOf(saved, exponent));
    },
    [form, exponent],
  );
  // Somebody else's change shows at once where nothing would be lost by it.
  useEffect(() => {
    if (product.version > seen.current.version && !isDirty) startFrom(product);
  }, [product, isDirty, startFrom]);
  const { send, isSaving } = useSend({ form, onSaved: startFrom, onConflict: setConflict });
  const save = (event?: SubmitEvent<HTMLFormElement>) =>
    form.handleSubmit((fields) => send(fields, seen.current))(event);
  const settle = (choice: "theirs" | "mine") => {
    if (conflict === null) return;
    setConflict(null);
    startFrom(conflict.product);
    if (choice === "theirs") return;
    form.reset(keepMine(conflict), { keepDefaultValues: true });
    void save();
  };
  return {
    form,
    conflict,
    settle,
    closeConflict: () => setConflict(null),
    isSaving,
    save,
    discard: () => form.reset(),
  };
}

type Sending = {
  form: ProductFormControl;
  onSaved: (saved: ProductOutput) => void;
  onConflict: (conflict: Conflict) => void;
};

/** Sends the form as a change of the version that was seen, and shows what the server has against it. */
function useSend({ form, onSaved, onConflict }: Sending) {
  const { format, store } = useSession();
  const explain = useExplain();
  const queries = trpc.useUtils();
  const update = trpc.products.update.useMutation();
  const say = (error: unknown) => {
    const refusal = refusalOf(error);
    if (refusal === null || !showRefusal(form, refusal, explain(error))) toast.error(explain(error));
  };
  const meet = async (seen: ProductOutput) => {
    const latest = await queries.products.byId.fetch({ id: seen.id, storeId: store.id }, { staleTime: 0 });
    const asForm = (product: ProductOutput) => formOf(product, format.currency.exponent);
    onConflict({ product: latest, base: asForm(seen), theirs: asForm(latest), mine: form.getValues() });
  };
  const send = async ({ openingMilli: _opening, ...fields }: ProductFormResult, seen: ProductOutput) => {
    try {
      onSaved(await update.mutateAsync({ ...fields, id: seen.id, version: seen.version }));
      toast.success("Saved");
      void queries.products.invalidate();
      void queries.categories.list.invalidate();
      void queries.stock.invalidate();
    } catch (error) {
      if (refusalOf(error)?.code === "version.conflict") await meet(seen).catch(say);
      else say(error);
    }
  };
  return { send, isSaving: update.isPending };
}
