import type { ProductOutput } from "@galla/validators";
import { useCallback, useEffect, useState } from "react";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { formOf } from "./form-values.ts";
import { keepMine, type Versions } from "./merge-edits.ts";
import type { ProductForm, ProductFormResult } from "./product-form-schema.ts";
import { showRefusal } from "./show-refusal.ts";
import { useProductForm } from "./use-product-form.ts";

type Conflict = Versions & { readonly product: ProductOutput };

/** Editing one product: what it was when the editing began, saving it, and what to do when somebody else was faster. */
export function useEditProduct(product: ProductOutput) {
  const { format, store } = useSession();
  const explain = useExplain();
  const queries = trpc.useUtils();
  const asForm = useCallback((saved: ProductOutput) => formOf(saved, format.currency.exponent), [format]);
  const form = useProductForm(asForm(product));
  const [base, setBase] = useState(product);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { isDirty } = form.formState;
  const startFrom = useCallback(
    (saved: ProductOutput) => {
      setBase(saved);
      form.reset(asForm(saved));
    },
    [form, asForm],
  );
  // Somebody else's change shows at once where nothing would be lost by it.
  useEffect(() => {
    if (product.version > base.version && !isDirty) startFrom(product);
  }, [product, base.version, isDirty, startFrom]);
  const update = trpc.products.update.useMutation();
  const send = async ({ openingMilli: _opening, ...fields }: ProductFormResult, seen: ProductOutput) => {
    try {
      const saved = await update.mutateAsync({ ...fields, id: seen.id, version: seen.version });
      startFrom(saved);
      toast.success("Saved");
      void queries.products.invalidate();
      void queries.categories.list.invalidate();
      void queries.stock.invalidate();
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.code === "version.conflict") await meet(seen);
      else if (refusal === null || !showRefusal(form, refusal, explain(error))) toast.error(explain(error));
    }
  };
  const meet = async (seen: ProductOutput) => {
    try {
      const latest = await queries.products.byId.fetch({ id: seen.id, storeId: store.id }, { staleTime: 0 });
      setConflict({ product: latest, base: asForm(seen), theirs: asForm(latest), mine: form.getValues() });
    } catch (error) {
      toast.error(explain(error));
    }
  };
  const settle = (choice: "theirs" | "mine") => {
    if (conflict === null) return;
    setConflict(null);
    startFrom(conflict.product);
    if (choice === "theirs") return;
    setFields(form, keepMine(conflict));
    void form.handleSubmit((fields) => send(fields, conflict.product))();
  };
  return { form, conflict, settle, closeConflict: () => setConflict(null), isSaving: update.isPending, save: form.handleSubmit((fields) => send(fields, base)), discard: () => startFrom(base) };
}

function setFields(form: ReturnType<typeof useProductForm>, values: ProductForm): void {
  form.reset(values, { keepDefaultValues: true });
}
