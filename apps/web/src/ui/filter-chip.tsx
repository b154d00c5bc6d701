import { Check, ChevronDown, X } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "@/lib/class-names.ts";
import type { SelectOption } from "@/ui/select.tsx";

const CHIP =
  "inline-flex h-11 shrink-0 items-center gap-1.5 rounded-full border border-control bg-surface px-4 text-14 font-medium whitespace-nowrap text-ink hover:bg-sunken sm:pointer-fine:h-9 [&_svg]:size-4";
const CHOSEN = "border-accent bg-accent-soft font-semibold text-accent hover:bg-accent-soft";

/** The button of a filter. `chosen` says that it narrows the list. */
export function ChipButton({ chosen = false, className, ...props }: ComponentProps<"button"> & { chosen?: boolean }) {
  return <button type="button" className={classNames(CHIP, chosen && CHOSEN, className)} {...props} />;
}

type ToggleChipProps = { pressed: boolean; onPressedChange: (pressed: boolean) => void; children: string };

/** A filter that is on or off. */
export function ToggleChip({ pressed, onPressedChange, children }: ToggleChipProps) {
  return (
    <ChipButton chosen={pressed} aria-pressed={pressed} onClick={() => onPressedChange(!pressed)}>
      {pressed && <Check aria-hidden />}
      {children}
    </ChipButton>
  );
}

type ChoiceChipProps<Value extends string> = {
  label: string;
  /** Null when everything is shown. */
  value: Value | null;
  options: readonly SelectOption<Value>[];
  /** What showing everything is called. */
  all: string;
  onValueChange: (value: Value | null) => void;
};

const EVERYTHING = "all";

/** A filter with a few values, one of which may be chosen. */
export function ChoiceChip<Value extends string>({
  label,
  value,
  options,
  all,
  onValueChange,
}: ChoiceChipProps<Value>) {
  const chosen = options.find((option) => option.value === value);
  const choose = (text: string) => onValueChange(options.find((option) => option.value === text)?.value ?? null);
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>
        <ChipButton chosen={chosen !== undefined}>
          {chosen === undefined ? label : `${label}: ${chosen.label}`}
          <ChevronDown aria-hidden />
        </ChipButton>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="start"
          collisionPadding={8}
          sideOffset={6}
          className="z-50 max-h-[min(24rem,60dvh)] min-w-52 animate-rise overflow-y-auto rounded-md bg-raised p-1 shadow-float"
        >
          <Radix.RadioGroup value={chosen?.value ?? EVERYTHING} onValueChange={choose}>
            <ChipOption value={EVERYTHING} label={all} />
            {options.map((option) => (
              <ChipOption key={option.value} {...option} />
            ))}
          </Radix.RadioGroup>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function ChipOption({ value, label }: SelectOption<string>) {
  return (
    <Radix.RadioItem
      value={value}
      className="flex min-h-11 cursor-pointer items-center justify-between gap-3 rounded-sm px-3 text-14 outline-none select-none data-highlighted:bg-sunken"
    >
      {label}
      <Radix.ItemIndicator>
        <Check aria-hidden className="size-4 text-accent" />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  );
}

/** Takes all filters away. */
export function ClearChip({ onClear }: { onClear: () => void }) {
  return (
    <button
      type="button"
      onClick={onClear}
      className="inline-flex h-11 shrink-0 items-center gap-1 rounded-full px-3 text-14 font-medium whitespace-nowrap text-soft hover:text-ink sm:h-9"
    >
      <X aria-hidden className="size-4" />
      Clear filters
    </button>
  );
}
