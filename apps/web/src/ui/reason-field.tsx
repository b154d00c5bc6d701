"use client";

import { Button } from "@/ui/button.tsx";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";

type ReasonFieldProps = {
  label?: string;
  reason: string;
  /** The usual ones, to choose with one tap. */
  usual: readonly string[];
  error?: string | undefined;
  maxLength?: number;
  autoFocus?: boolean;
  onReason: (reason: string) => void;
  /** What choosing a usual one does, where that is more than filling it in. */
  onUsual?: (reason: string) => void;
};

/** Why something is done, in a few words: typed, or one of the usual reasons. */
export function ReasonField({ label = "Reason", reason, usual, error, maxLength = 200, ...rest }: ReasonFieldProps) {
  const { autoFocus = false, onReason, onUsual = onReason } = rest;
  return (
    <div className="flex flex-col gap-2">
      <Field label={label} error={error}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            autoFocus={autoFocus}
            maxLength={maxLength}
            value={reason}
            onChange={(event) => onReason(event.target.value)}
          />
        )}
      </Field>
      <div role="group" aria-label="Usual reasons" className="flex flex-wrap gap-2">
        {usual.map((words) => (
          <Button
            key={words}
            aria-pressed={reason === words}
            className="h-11 rounded-full px-3 text-13 font-medium aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
            onClick={() => onUsual(words)}
          >
            {words}
          </Button>
        ))}
      </div>
    </div>
  );
}
