import { ImageOff } from "lucide-react";
import Image from "next/image";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";
import type { ProductFormControl } from "./use-product-form.ts";

/** The address of a picture, and the picture. */
export function ImageField({ form }: { form: ProductFormControl }) {
  const address = useWatch({ control: form.control, name: "imageUrl" }).trim();
  return (
    <div className="flex items-start gap-3">
      <Field
        label="Picture address"
        optional
        help="An https address of a picture on the web."
        error={form.formState.errors.imageUrl?.message}
        className="min-w-0 flex-1"
      >
        {(control) => (
          <Input {...control} type="url" inputMode="url" autoComplete="off" {...form.register("imageUrl")} />
        )}
      </Field>
      <Preview key={address} address={/^https?:\/\/./.test(address) ? address : null} />
    </div>
  );
}

function Preview({ address }: { address: string | null }) {
  const [isBroken, setBroken] = useState(false);
  return (
    <div className="mt-6.5 flex size-11 shrink-0 items-center justify-center overflow-hidden rounded-md border border-line bg-sunken">
      {address === null || isBroken ? (
        <ImageOff
          aria-label={isBroken ? "There is no picture at this address" : "No picture"}
          role="img"
          className="size-[18px] text-soft"
        />
      ) : (
        <Image
          src={address}
          alt="Preview"
          width={44}
          height={44}
          unoptimized
          className="size-full object-cover"
          referrerPolicy="no-referrer"
          onError={() => setBroken(true)}
        />
      )}
    </div>
  );
}
