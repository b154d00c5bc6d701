import type { ProductOutput } from "@galla/validators";
import { LeaveGuard } from "@/ui/leave-guard.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { ProductFormFields } from "./product-form-fields.tsx";
import { SaveBar } from "@/ui/save-bar.tsx";
import { useEditProduct } from "./use-edit-product.ts";

/** Changes what is said about a product. */
export function EditProductForm({ product }: { product: ProductOutput }) {
  const { form, conflict, settle, closeConflict, isSaving, save, discard } = useEditProduct(product);
  const { isDirty } = form.formState;
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex min-w-0 flex-col gap-4">
      <ProductFormFields form={form} isNew={false} />
      <SaveBar action="Save changes" isSaving={isSaving} isUnsaved={isDirty} onDiscard={discard} />
      <LeaveGuard isUnsaved={isDirty} />
      {conflict !== null && (
        <ConflictDialog
          versions={conflict}
          onReload={() => settle("theirs")}
          onKeepMine={() => settle("mine")}
          onClose={closeConflict}
        />
      )}
    </form>
  );
}
