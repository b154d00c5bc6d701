import { Plus } from "lucide-react";
import { useState } from "react";
import { useController } from "react-hook-form";
import { trpc } from "@/trpc/client.ts";
import { Button } from "@/ui/button.tsx";
import { Field } from "@/ui/field.tsx";
import { Select } from "@/ui/select.tsx";
import { NewCategoryDialog } from "./new-category-dialog.tsx";
import type { ProductFormControl } from "./use-product-form.ts";

const NONE = "none";

/** The shelf it belongs to, which can be made on the way. */
export function CategoryField({ form, mayCreate }: { form: ProductFormControl; mayCreate: boolean }) {
  const { field, fieldState } = useController({ control: form.control, name: "categoryId" });
  const [isCreating, setCreating] = useState(false);
  const categories = trpc.categories.list.useQuery(undefined, { staleTime: 60_000 });
  const options = [
    { value: NONE, label: "No category" },
    ...(categories.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []),
  ];
  return (
    <>
      <Field label="Category" optional help="The till groups products by it." error={fieldState.error?.message}>
        {(control) => (
          <div className="flex gap-2">
            <div className="min-w-0 flex-1">
              <Select
                {...control}
                value={field.value ?? NONE}
                options={options}
                onValueChange={(value) => field.onChange(value === NONE ? null : value)}
              />
            </div>
            {mayCreate && (
              <Button aria-label="New category" size="icon" onClick={() => setCreating(true)}>
                <Plus aria-hidden />
              </Button>
            )}
          </div>
        )}
      </Field>
      {isCreating && <NewCategoryDialog onClose={() => setCreating(false)} onCreated={(id) => field.onChange(id)} />}
    </>
  );
}
