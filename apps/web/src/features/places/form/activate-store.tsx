import type { StoreOutput } from "@galla/validators";
import { DoorClosed, DoorOpen } from "lucide-react";
import { useState } from "react";
import { trpc } from "@/trpc/client.ts";
import { AlertDialog } from "@/ui/alert-dialog.tsx";
import { Button } from "@/ui/button.tsx";
import { usePlaceChange } from "../use-place-change.ts";

/** Closes a store, or opens it again. */
export function ActivateStore({ store }: { store: StoreOutput }) {
  const [isAsking, setAsking] = useState(false);
  const { changed, failed } = usePlaceChange();
  const after = (words: string) => ({ onSuccess: (saved: StoreOutput) => changed(saved, words), onError: failed });
  const deactivate = trpc.stores.deactivate.useMutation(after(`${store.name} is closed`));
  const reactivate = trpc.stores.reactivate.useMutation(after(`${store.name} is open again`));
  if (!store.isActive) {
    return (
      <Button disabled={reactivate.isPending} onClick={() => reactivate.mutate({ storeId: store.id })}>
        <DoorOpen aria-hidden />
        Open again
      </Button>
    );
  }
  return (
    <>
      <Button disabled={deactivate.isPending} onClick={() => setAsking(true)}>
        <DoorClosed aria-hidden />
        Close store
      </Button>
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Close ${store.name}?`}
        description="Nobody can sell, receive goods or open shifts there any more. Its stock, sales and people stay as they are, and you can open it again. Open shifts and goods on their way must be finished first."
        action="Close store"
        onAction={() => deactivate.mutate({ storeId: store.id })}
      />
    </>
  );
}
