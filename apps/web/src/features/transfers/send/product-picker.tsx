"use client";

import { useId } from "react";
import { classNames } from "@/lib/class-names.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";
import type { FoundProduct } from "./use-found.ts";
import { usePicker, type Picker } from "./use-picker.ts";

type ProductPickerProps = { storeId: string; onPick: (product: FoundProduct) => void };

/** Adds a product by name, SKU or barcode: typed and chosen, or scanned one after the other. */
export function ProductPicker({ storeId, onPick }: ProductPickerProps) {
  const id = useId();
  const picker = usePicker(storeId, onPick);
  const { isOpen, place } = picker;
  return (
    <Field
      label="Add a product"
      help={picker.isNothing ? "Nothing fits this." : "Scan a barcode, or type a name or SKU and press Enter."}
      error={picker.note}
    >
      {(control) => (
        <div className="relative">
          <Input
            {...control}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={`${id}-found`}
            aria-activedescendant={isOpen ? `${id}-${place}` : undefined}
            aria-autocomplete="list"
            autoComplete="off"
            maxLength={100}
            value={picker.text}
            onChange={(event) => picker.type(event.target.value)}
            onKeyDown={picker.onKeyDown}
          />
          <div
            id={`${id}-found`}
            role="listbox"
            aria-label="Found products"
            hidden={!isOpen}
            className="absolute inset-x-0 top-12 z-20 rounded-md bg-raised p-1 shadow-float"
          >
            <Options id={id} picker={picker} />
          </div>
        </div>
      )}
    </Field>
  );
}

function Options({ id, picker }: { id: string; picker: Picker }) {
  const format = useFormat();
  return picker.rows.map((product, index) => (
    // The keys of the field choose among the options; none of them takes the focus.
    <button
      key={product.id}
      type="button"
      id={`${id}-${index}`}
      role="option"
      aria-selected={index === picker.place}
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => picker.pick(product)}
      className={classNames(
        "flex min-h-11 w-full items-center justify-between gap-3 rounded-sm px-3 text-left text-14 hover:bg-sunken",
        index === picker.place && "bg-sunken",
      )}
    >
      <span className="min-w-0 truncate">
        <span className="font-medium">{product.name}</span> <span className="text-soft">{product.sku}</span>
      </span>
      <span className="whitespace-nowrap text-soft">{format.quantity(product.stockMilli, product.unit)} in stock</span>
    </button>
  ));
}
