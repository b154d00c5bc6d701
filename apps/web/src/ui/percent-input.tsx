import type { ComponentProps } from "react";
import { classNames } from "@/lib/class-names.ts";
import { Input } from "@/ui/input.tsx";

/** A percentage to type. The sign stands after it. */
export function PercentInput({ className, ...props }: ComponentProps<"input">) {
  return (
    <div className="relative">
      <Input inputMode="decimal" autoComplete="off" className={classNames("pr-9 text-right", className)} {...props} />
      <span aria-hidden className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-16 text-soft">
        %
      </span>
    </div>
  );
}
