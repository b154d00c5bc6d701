"use client";

import { useState, type SubmitEvent } from "react";
import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";
import { Field } from "@/ui/field.tsx";
import { Input, TextArea } from "@/ui/input.tsx";
import { changeCart, useTill } from "../till/till-store.ts";

/** Who the sale is for and a note about it; both stand on the receipt. */
export function DetailsDialog({ onClose }: { onClose: () => void }) {
  const [customerName, setCustomerName] = useState(() => useTill.getState().cart.customerName);
  const [note, setNote] = useState(() => useTill.getState().cart.note);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    changeCart((cart) => ({ ...cart, customerName: customerName.trim(), note: note.trim() }));
    onClose();
  };
  return (
    <Dialog open onOpenChange={onClose} title="Customer and note">
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field label="Customer name" optional>
          {(control) => (
            <Input
              {...control}
              autoFocus
              autoComplete="off"
              maxLength={100}
              value={customerName}
              onChange={(event) => setCustomerName(event.target.value)}
            />
          )}
        </Field>
        <Field label="Note on the sale" optional help="Printed at the end of the receipt.">
          {(control) => (
            <TextArea {...control} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            Keep
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
