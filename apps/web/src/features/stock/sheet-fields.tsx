import type { Unit } from "@galla/domain";
import type { Ref } from "react";
import { Button } from "@/ui/button.tsx";
import { DialogActions } from "@/ui/dialog.tsx";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";
import { quantityHint } from "./stock-product.ts";

type QuantityFieldProps = {
  ref: Ref<HTMLInputElement>;
  label: string;
  unit: Unit;
  value: string;
  error: string | undefined;
  onText: (text: string) => void;
};

/** How much, in the product's unit. */
export function QuantityField({ ref, label, unit, value, error, onText }: QuantityFieldProps) {
  return (
    <Field label={label} help={quantityHint(unit)} error={error}>
      {(control) => (
        <Input
          {...control}
          ref={ref}
          autoFocus
          inputMode="decimal"
          autoComplete="off"
          className="text-right"
          value={value}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  );
}

/** What the history should say besides. */
export function NoteField({ value, help, onText }: { value: string; help?: string; onText: (text: string) => void }) {
  return (
    <Field label="Note" optional help={help}>
      {(control) => (
        <Input {...control} maxLength={500} value={value} onChange={(event) => onText(event.target.value)} />
      )}
    </Field>
  );
}

/** The way back and the way on. */
export function SheetActions({
  action,
  isSaving,
  onClose,
}: {
  action: string;
  isSaving: boolean;
  onClose: () => void;
}) {
  return (
    <DialogActions>
      <Button onClick={onClose}>Cancel</Button>
      <Button type="submit" look="primary" disabled={isSaving}>
        {isSaving ? "Saving…" : action}
      </Button>
    </DialogActions>
  );
}
