import type { StoreOutput } from "@galla/validators";
import { trpc } from "@/trpc/client.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useShowRefusal } from "@/trpc/use-show-refusal.ts";
import { Button } from "@/ui/button.tsx";
import { LeaveGuard } from "@/ui/leave-guard.tsx";
import { Notice } from "@/ui/notice.tsx";
import { SaveBar } from "@/ui/save-bar.tsx";
import { usePlaceChange } from "../use-place-change.ts";
import { StoreFormFields } from "./store-form-fields.tsx";
import { storeFormOf } from "./store-form-schema.ts";
import { useStoreForm } from "./use-store-form.ts";

function useEditStore(store: StoreOutput) {
  const form = useStoreForm(storeFormOf(store));
  const { changed } = usePlaceChange();
  const show = useShowRefusal(form, { "store.name_taken": "name" });
  const queries = trpc.useUtils();
  const update = trpc.stores.update.useMutation({
    onSuccess(saved) {
      form.reset(storeFormOf(saved));
      changed(saved, "Saved");
    },
    onError(error) {
      if (refusalOf(error)?.code !== "version.conflict") show(error);
    },
  });
  const save = form.handleSubmit(({ registerName: _first, ...fields }) =>
    update.mutate({ ...fields, storeId: store.id, version: store.version }),
  );
  const loadTheirs = async () => {
    form.reset(storeFormOf(await queries.stores.byId.fetch({ storeId: store.id }, { staleTime: 0 })));
    update.reset();
  };
  const isOvertaken = update.error !== null && refusalOf(update.error)?.code === "version.conflict";
  return { form, save, isSaving: update.isPending, isOvertaken, loadTheirs };
}

/** Changes what is said about a store. */
export function EditStoreForm({ store, logo }: { store: StoreOutput; logo: string | null }) {
  const { form, save, isSaving, isOvertaken, loadTheirs } = useEditStore(store);
  const { isDirty } = form.formState;
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex min-w-0 flex-col gap-4">
      {isOvertaken && (
        <Notice meaning="warning" action={<Button onClick={() => void loadTheirs()}>Load their version</Button>}>
          Somebody else changed this store meanwhile. Nothing of yours was saved.
        </Notice>
      )}
      <StoreFormFields form={form} isNew={false} logo={logo} />
      <SaveBar action="Save changes" isSaving={isSaving} isUnsaved={isDirty} onDiscard={() => form.reset()} />
      <LeaveGuard isUnsaved={isDirty} />
    </form>
  );
}
