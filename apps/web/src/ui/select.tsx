import { Check, ChevronDown } from "lucide-react";
import { Select as Radix } from "radix-ui";
import { classNames } from "@/lib/class-names.ts";
import type { FieldControl } from "@/ui/field.tsx";

export type SelectOption<Value extends string> = { value: Value; label: string };

type SelectProps<Value extends string> = Partial<FieldControl> & {
  value: Value;
  options: readonly SelectOption<Value>[];
  onValueChange: (value: Value) => void;
  "aria-label"?: string;
  disabled?: boolean;
  className?: string;
};

/** One of a few named values. The empty string cannot be a value; use a word such as "all". */
export function Select<Value extends string>({
  value,
  options,
  onValueChange,
  className,
  disabled,
  ...aria
}: SelectProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onValueChange(option.value);
  };
  return (
    <Radix.Root value={value} onValueChange={choose} disabled={disabled ?? false}>
      <Radix.Trigger
        {...aria}
        className={classNames(
          "inline-flex h-11 w-full items-center justify-between gap-2 rounded-md border border-control bg-surface px-3 text-left text-16 text-ink disabled:opacity-50 aria-invalid:border-danger",
          className,
        )}
      >
        <span className="truncate">
          <Radix.Value />
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-soft" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className="z-50 max-h-80 min-w-(--radix-select-trigger-width) animate-rise overflow-hidden rounded-md bg-raised shadow-float"
        >
          <Radix.Viewport className="p-1">
            {options.map((option) => (
              <Option key={option.value} value={option.value} label={option.label} />
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Option({ value, label }: SelectOption<string>) {
  return (
    <Radix.Item
      value={value}
      className="flex min-h-11 items-center justify-between gap-3 rounded-sm px-3 text-14 outline-none select-none data-highlighted:bg-sunken"
    >
      <Radix.ItemText>{label}</Radix.ItemText>
      <Radix.ItemIndicator>
        <Check aria-hidden className="size-4 text-accent" />
      </Radix.ItemIndicator>
    </Radix.Item>
  );
}
