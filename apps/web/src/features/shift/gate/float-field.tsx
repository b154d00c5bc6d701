"use client";

import { currencySymbol } from "@/lib/currency-symbol.ts";
import { isTouchDevice } from "@/lib/pointer.ts";
import { useFormat } from "@/trpc/session.tsx";
import { AmountInput } from "@/ui/amount-input.tsx";
import { Field } from "@/ui/field.tsx";
import { NumberPad } from "@/ui/number-pad.tsx";

type FloatFieldProps = { amount: string; error: string | undefined; onAmount: (text: string) => void };

/** The float as an amount, with figures for thumbs beside it. */
export function FloatField({ amount, error, onAmount }: FloatFieldProps) {
  const format = useFormat();
  return (
    <div className="flex max-w-md flex-col gap-3">
      <Field label="Cash in the drawer" help="An empty drawer is 0." error={error}>
        {(control) => (
          <AmountInput
            {...control}
            symbol={currencySymbol(format)}
            autoFocus
            inputMode={isTouchDevice() ? "none" : "decimal"}
            placeholder={format.amount(0)}
            value={amount}
            onChange={(event) => onAmount(event.target.value)}
            className="h-14 text-24 font-semibold"
          />
        )}
      </Field>
      <NumberPad onPress={(key) => onAmount(amount + key)} onDelete={() => onAmount(amount.slice(0, -1))} />
    </div>
  );
}
