"use client";

import { useRouter } from "next/navigation";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { BackLink } from "@/ui/back-link.tsx";
import { LeaveGuard } from "@/ui/leave-guard.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { emptyForm } from "./form-values.ts";
import { FormSkeleton } from "@/ui/form-skeleton.tsx";
import { ProductFormFields } from "./product-form-fields.tsx";
import { SaveBar } from "@/ui/save-bar.tsx";
import { showRefusal } from "./show-refusal.ts";
import { useProductForm } from "./use-product-form.ts";

/** Adds a product to the catalogue. */
export function NewProductPage() {
  const taxClasses = trpc.taxClasses.list.useQuery(undefined, { staleTime: 300_000 });
  const explain = useExplain();
  const taxClass = taxClasses.data?.find(({ isDefault }) => isDefault) ?? taxClasses.data?.[0];
  return (
    <div className="mx-auto max-w-3xl">
      <BackLink href="/products">Products</BackLink>
      <PageHeader title="New product" />
      {taxClasses.error !== null && <Notice meaning="danger">{explain(taxClasses.error)}</Notice>}
      {taxClass !== undefined ? (
        <NewProductForm taxClassId={taxClass.id} />
      ) : (
        taxClasses.error === null && <FormSkeleton />
      )}
    </div>
  );
}

function useCreate(onCreated: (id: string) => void) {
  const queries = trpc.useUtils();
  return trpc.products.create.useMutation({
    onSuccess(product) {
      toast.success(`${product.name} created`);
      onCreated(product.id);
      void queries.products.invalidate();
      void queries.stock.invalidate();
      void queries.categories.list.invalidate();
    },
  });
}

function NewProductForm({ taxClassId }: { taxClassId: string }) {
  const { store } = useSession();
  const explain = useExplain();
  const router = useRouter();
  const form = useProductForm(emptyForm(taxClassId, store.minStockDefaultMilli));
  const create = useCreate((id) => router.replace(`/products/${id}`));
  const isUnsaved = form.formState.isDirty && !create.isSuccess;
  const save = form.handleSubmit(({ openingMilli, ...fields }) => {
    const openingStock = openingMilli === 0 ? null : { storeId: store.id, quantityMilli: openingMilli };
    create.mutate({ ...fields, openingStock }, { onError: (error) => show(error) });
  });
  const show = (error: unknown) => {
    const refusal = refusalOf(error);
    if (refusal === null || !showRefusal(form, refusal, explain(error))) toast.error(explain(error));
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex flex-col gap-4">
      <ProductFormFields form={form} isNew />
      <SaveBar action="Create product" isSaving={create.isPending || create.isSuccess} isUnsaved={isUnsaved} />
      <LeaveGuard isUnsaved={isUnsaved} />
    </form>
  );
}
