import type { ComponentProps } from "react";
import { classNames } from "@/lib/class-names.ts";
import { Input } from "@/ui/input.tsx";

/** An amount of money to type. The sign of the currency stands before it. */
export function AmountInput({ symbol, className, ...props }: ComponentProps<"input"> & { symbol: string }) {
  return (
    <div className="relative">
      <span aria-hidden className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-16 text-soft">
        {symbol}
      </span>
      <Input
        inputMode="decimal"
        autoComplete="off"
        className={classNames("text-right", symbol.length > 1 ? "pl-12" : "pl-8", className)}
        {...props}
      />
    </div>
  );
}
