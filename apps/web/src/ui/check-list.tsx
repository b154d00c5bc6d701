import { useId, type ReactNode, type Ref } from "react";
import { classNames } from "@/lib/class-names.ts";

export type CheckOption = {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
  /** Stays as it is, whoever looks. */
  readonly isFixed?: boolean;
};

type CheckListProps = {
  label: string;
  options: readonly CheckOption[];
  chosen: readonly string[];
  onChosen: (chosen: string[]) => void;
  help?: ReactNode;
  error?: string | undefined;
  /** The first of them, for a form that leads to what is wrong. */
  firstRef?: Ref<HTMLInputElement>;
  className?: string;
};

/** Any number of a few things, under one label. */
export function CheckList({ label, options, chosen, onChosen, help, error, firstRef, className }: CheckListProps) {
  const noteId = useId();
  const note = error ?? help;
  const toggle = (value: string, isOn: boolean) =>
    onChosen(isOn ? [...chosen, value] : chosen.filter((other) => other !== value));
  return (
    <fieldset aria-describedby={note === undefined ? undefined : noteId} className={className}>
      <legend className="mb-1.5 text-14 font-medium text-ink">{label}</legend>
      <div
        className={classNames(
          "divide-y divide-line overflow-hidden rounded-md border bg-surface",
          error === undefined ? "border-control" : "border-danger",
        )}
      >
        {options.map((option, index) => (
          <CheckRow
            key={option.value}
            option={option}
            isChosen={chosen.includes(option.value)}
            onToggle={(isOn) => toggle(option.value, isOn)}
            {...(index === 0 && firstRef !== undefined ? { inputRef: firstRef } : {})}
          />
        ))}
      </div>
      {note !== undefined && (
        <p
          id={noteId}
          className={classNames("mt-1.5 text-13", error === undefined ? "text-soft" : "font-medium text-danger")}
        >
          {note}
        </p>
      )}
    </fieldset>
  );
}

type CheckRowProps = {
  option: CheckOption;
  isChosen: boolean;
  onToggle: (isOn: boolean) => void;
  inputRef?: Ref<HTMLInputElement>;
};

function CheckRow({ option: { label, note, isFixed = false }, isChosen, onToggle, inputRef }: CheckRowProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 px-3 py-2 text-14 hover:bg-sunken/50 has-focus-visible:bg-accent-soft/60 has-disabled:cursor-not-allowed">
      <input
        ref={inputRef}
        type="checkbox"
        checked={isChosen}
        disabled={isFixed}
        onChange={(event) => onToggle(event.target.checked)}
        className="size-5 shrink-0 accent-accent"
      />
      <span className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-3">
        <span className="font-medium wrap-anywhere">{label}</span>
        {note !== undefined && <span className="text-13 text-soft">{note}</span>}
      </span>
    </label>
  );
}
