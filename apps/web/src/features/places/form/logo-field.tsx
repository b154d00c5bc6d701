import type { StoreOutput } from "@galla/validators";
import { ImagePlus, Trash2 } from "lucide-react";
import Image from "next/image";
import { useRef } from "react";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { Button } from "@/ui/button.tsx";
import { FormSection } from "@/ui/form-section.tsx";
import { usePlaceChange } from "../use-place-change.ts";
import { shrinkImage } from "./shrink-image.ts";

type LogoFieldProps = { store: StoreOutput; logo: string | null };

function useSetLogo(store: StoreOutput) {
  const { changed, failed } = usePlaceChange();
  const queries = trpc.useUtils();
  const set = trpc.stores.setReceiptLogo.useMutation({
    onSuccess(saved, { imageBase64 }) {
      void queries.stores.receiptLogo.invalidate();
      changed(saved, imageBase64 === null ? "Logo removed" : "Logo saved");
    },
    onError: failed,
  });
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const imageBase64 = await shrinkImage(file);
    if (imageBase64 === null) toast.error("This picture cannot be used. Take a PNG or JPEG with few details.");
    else set.mutate({ storeId: store.id, imageBase64 });
  };
  return { take, remove: () => set.mutate({ storeId: store.id, imageBase64: null }), isSaving: set.isPending };
}

/** The picture at the top of the receipt. It is saved by itself, at once. */
export function LogoField({ store, logo }: LogoFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const { take, remove, isSaving } = useSetLogo(store);
  return (
    <FormSection title="Logo" description="Printed at the top of every receipt. It is made small enough by itself.">
      <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
        {logo !== null && (
          <Image
            src={logo}
            alt={`Logo of ${store.name}`}
            width={240}
            height={80}
            unoptimized
            className="h-20 w-auto max-w-60 rounded-sm border border-line bg-white object-contain p-1"
          />
        )}
        <Button onClick={() => input.current?.click()} disabled={isSaving}>
          <ImagePlus aria-hidden />
          {isSaving ? "Saving…" : logo === null ? "Choose a picture" : "Choose another"}
        </Button>
        {logo !== null && (
          <Button onClick={remove} disabled={isSaving}>
            <Trash2 aria-hidden />
            Remove
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg"
          aria-label="Picture for the receipt"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file, mended, can be chosen again.
            event.target.value = "";
          }}
        />
      </div>
    </FormSection>
  );
}
