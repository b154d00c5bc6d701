import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "@/lib/class-names.ts";

export type NativeOption = { readonly value: string; readonly label: string };

type NativeSelectProps = ComponentProps<"select"> & { options: readonly NativeOption[] };

/** One of a great many values: the device's own list, which jumps to what is typed and fills a phone's screen. */
export function NativeSelect({ options, className, ...props }: NativeSelectProps) {
  return (
    <div className="relative">
      <select
        className={classNames(
          "h-11 w-full appearance-none truncate rounded-md border border-control bg-surface pr-9 pl-3 text-16 text-ink disabled:opacity-50 aria-invalid:border-danger",
          className,
        )}
        {...props}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-soft"
      />
    </div>
  );
}
