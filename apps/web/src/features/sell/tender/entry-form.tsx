"use client";

import { quickCash } from "@galla/domain";
import { useEffect, useRef, type SubmitEvent } from "react";
import { isTouchDevice } from "@/lib/pointer.ts";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Field } from "@/ui/field.tsx";
import { Input } from "@/ui/input.tsx";
import { Kbd } from "@/ui/kbd.tsx";
import { NumberPad } from "@/ui/number-pad.tsx";
import { dueOf } from "../till/priced-till.ts";
import { useTill } from "../till/till-store.ts";
import { useView } from "../till/view-store.ts";
import type { Checkout } from "../use-checkout.ts";
import { METHODS, readEntry, resetEntry, typeAmount, useEntry } from "./entry-store.ts";
import { TakeButton } from "./take-button.tsx";

/** One payment: quick amounts, the amount, its reference, and the button that takes it. */
export function EntryForm({ checkout }: { checkout: Checkout }) {
  const { store, format } = useSession();
  const { amount, method, error } = useEntry();
  const isSending = useView((state) => state.isSending);
  const due = useTill((state) => dueOf(state.cart, store, method));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const tender = readEntry(store, format);
    if (tender === null) return;
    if (due === 0n) checkout.finish();
    else checkout.take(tender);
    resetEntry();
    field.current?.focus();
  };
  return (
    <form onSubmit={submit} className="grid gap-4 md:grid-cols-2">
      <div className="flex flex-col gap-4">
        {method === "CASH" && <QuickCash onTake={(amountMinor) => checkout.take({ method: "CASH", amountMinor })} />}
        <Field label={method === "CASH" ? "Cash given" : "Amount"} error={error ?? undefined}>
          {(control) => (
            <Input
              {...control}
              ref={field}
              data-amount
              // On a touch device our own pad is there; the keyboard would cover it.
              inputMode={isTouchDevice() ? "none" : "decimal"}
              autoComplete="off"
              placeholder={format.amount(due)}
              value={amount}
              disabled={isSending}
              onChange={(event) => typeAmount(event.target.value)}
              className="h-14 text-right text-24 font-semibold"
            />
          )}
        </Field>
        <ReferenceField />
        <div className="max-md:hidden">
          <TakeButton />
        </div>
      </div>
      <NumberPad onPress={(key) => typeAmount(amount + key)} onDelete={() => typeAmount(amount.slice(0, -1))} />
      <div className="sticky bottom-0 -mx-4 -mb-4 border-t border-line bg-page px-4 pb-3 md:hidden">
        <TakeButton />
      </div>
    </form>
  );
}

function ReferenceField() {
  const { method, reference } = useEntry();
  const { reference: label } = METHODS[method];
  if (label === null) return null;
  return (
    <Field label={label} optional>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          maxLength={100}
          value={reference}
          onChange={(event) => useEntry.setState({ reference: event.target.value })}
        />
      )}
    </Field>
  );
}

function QuickCash({ onTake }: { onTake: (amountMinor: number) => void }) {
  const { store, format } = useSession();
  const isSending = useView((state) => state.isSending);
  const due = useTill((state) => dueOf(state.cart, store, "CASH"));
  return (
    <div role="group" aria-label="Quick cash" className="grid grid-cols-3 gap-2">
      {quickCash(due, format.currency).map((amount) => (
        <Button
          key={amount.toString()}
          size="tile"
          disabled={isSending}
          className="flex-col gap-0 text-14 max-md:h-12"
          onClick={() => onTake(Number(amount))}
        >
          {format.money(amount)}
          {amount === due && (
            <span className="flex items-center gap-1 text-12 font-normal text-soft">
              Exact <Kbd className="hidden h-4 lg:inline-flex">F10</Kbd>
            </span>
          )}
        </Button>
      ))}
    </div>
  );
}
