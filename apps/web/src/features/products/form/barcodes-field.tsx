import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useController } from "react-hook-form";
import { Button } from "@/ui/button.tsx";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";
import type { ProductFormControl } from "./use-product-form.ts";

/** The barcodes of a product, typed or scanned one after the other. */
export function BarcodesField({ form }: { form: ProductFormControl }) {
  const { field } = useController({ control: form.control, name: "barcodes" });
  const [typed, setTyped] = useState("");
  const codes = field.value ?? [];
  const add = () => {
    const code = typed.trim();
    setTyped("");
    if (code !== "" && !codes.includes(code)) field.onChange([...codes, code]);
  };
  return (
    <Field
      label="Barcodes"
      optional
      help="Scan or type one, then Enter. A product may have several."
      error={errorText(form)}
      className="sm:col-span-2"
    >
      {(control) => (
        <>
          <div className="flex gap-2">
            <Input
              {...control}
              ref={field.ref}
              value={typed}
              autoComplete="off"
              maxLength={64}
              onChange={(event) => setTyped(event.target.value)}
              onBlur={() => {
                add();
                field.onBlur();
              }}
              onKeyDown={(event) => {
                // A scanner ends with Enter, which must not send the form.
                if (event.key !== "Enter") return;
                event.preventDefault();
                add();
              }}
            />
            <Button onClick={add}>
              <Plus aria-hidden />
              Add
            </Button>
          </div>
          {codes.length > 0 && (
            <CodeList codes={codes} onRemove={(code) => field.onChange(codes.filter((other) => other !== code))} />
          )}
        </>
      )}
    </Field>
  );
}

// The list as a whole may be wrong (one code twice), or one of its codes.
function errorText(form: ProductFormControl): string | undefined {
  const error = form.formState.errors.barcodes;
  if (error === undefined) return undefined;
  return (
    error.message ??
    error.root?.message ??
    (Array.isArray(error) ? error.find((one) => one?.message !== undefined)?.message : undefined)
  );
}

function CodeList({ codes, onRemove }: { codes: readonly string[]; onRemove: (code: string) => void }) {
  return (
    <ul aria-label="Barcodes of this product" className="flex flex-wrap gap-2">
      {codes.map((code) => (
        <li key={code} className="flex h-11 items-center rounded-md bg-sunken pl-3 text-14">
          {code}
          <button
            type="button"
            aria-label={`Remove barcode ${code}`}
            onClick={() => onRemove(code)}
            className="flex size-11 items-center justify-center rounded-md text-soft hover:text-ink"
          >
            <X aria-hidden className="size-4" />
          </button>
        </li>
      ))}
    </ul>
  );
}
