"use client";

import { classNames } from "@/lib/class-names.ts";
import { currencySymbol } from "@/lib/currency-symbol.ts";
import { isTouchDevice } from "@/lib/pointer.ts";
import { useFormat } from "@/trpc/session.tsx";
import { AmountInput } from "@/ui/amount-input.tsx";
import { Field } from "@/ui/field.tsx";
import { NumberPad } from "@/ui/number-pad.tsx";

type AmountFieldProps = {
  label: string;
  help?: string;
  amount: string;
  error?: string | undefined;
  /** Whether the figures are there for a mouse, too: then they stand beside the amount where there is room. */
  hasPad?: boolean;
  onAmount: (text: string) => void;
};

/** An amount of cash, large; on a touch device with figures for thumbs, because a keyboard would cover the rest. */
export function AmountField({ label, help, amount, error, hasPad = false, onAmount }: AmountFieldProps) {
  const format = useFormat();
  const isTouch = isTouchDevice();
  return (
    <div className={classNames("grid gap-3", hasPad && "gap-x-8 sm:grid-cols-2")}>
      <Field label={label} help={help} error={error}>
        {(control) => (
          <AmountInput
            {...control}
            symbol={currencySymbol(format)}
            autoFocus
            inputMode={isTouch ? "none" : "decimal"}
            placeholder={format.amount(0)}
            value={amount}
            onChange={(event) => onAmount(event.target.value)}
            className="h-14 text-24 font-semibold"
          />
        )}
      </Field>
      {(isTouch || hasPad) && (
        <NumberPad onPress={(key) => onAmount(amount + key)} onDelete={() => onAmount(amount.slice(0, -1))} />
      )}
    </div>
  );
}
