"use client";

import type { ReactNode, SubmitEvent } from "react";
import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";

type FieldDialogProps = {
  title: string;
  description?: string;
  label: string;
  text: string;
  help?: ReactNode;
  error?: string | undefined;
  action: string;
  inputMode?: "decimal" | "text" | "none";
  maxLength?: number;
  /** What stands before the field, such as the kind of a discount. */
  before?: ReactNode;
  /** What else can be done, left of the action. */
  aside?: ReactNode;
  onText: (text: string) => void;
  onApply: () => void;
  onClose: () => void;
  children?: ReactNode;
};

/** A dialog that asks for one thing. Enter applies it. */
export function FieldDialog(props: FieldDialogProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.onApply();
  };
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={props.title}
      {...(props.description === undefined ? {} : { description: props.description })}
    >
      <form onSubmit={submit}>
        {props.before}
        <Field label={props.label} help={props.help} error={props.error}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              autoComplete="off"
              inputMode={props.inputMode ?? "text"}
              maxLength={props.maxLength}
              value={props.text}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => props.onText(event.target.value)}
              className={props.inputMode === undefined ? "" : "h-14 text-right text-24 font-semibold"}
            />
          )}
        </Field>
        {props.children}
        <DialogActions>
          {props.aside}
          <Button onClick={props.onClose}>Cancel</Button>
          <Button type="submit" look="primary">
            {props.action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
