"use client";

import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Kbd } from "@/ui/kbd.tsx";
import { dueOf } from "../till/priced-till.ts";
import { useTill } from "../till/till-store.ts";
import { useView } from "../till/view-store.ts";
import { enteredMinor, useEntry } from "./entry-store.ts";

/** Says what pressing it does: how much is taken, and the change or the rest that follows. */
export function TakeButton() {
  const { store, format } = useSession();
  const entry = useEntry();
  const isSending = useView((state) => state.isSending);
  const due = useTill((state) => dueOf(state.cart, store, entry.method));
  const amount = enteredMinor(entry, store, format) ?? 0n;
  const change = entry.method === "CASH" && amount > due ? amount - due : 0n;
  const rest = amount < due ? due - amount : 0n;
  return (
    <div className="flex flex-col gap-2">
      <p className="flex min-h-8 items-baseline md:min-h-10 justify-between gap-4 text-soft" aria-live="polite">
        <span className="text-14 font-medium">{change > 0n ? "Change" : rest > 0n ? "Then remaining" : ""}</span>
        <span className="text-24 font-semibold text-ink md:text-32">
          {change > 0n ? format.money(change) : rest > 0n ? format.money(rest) : ""}
        </span>
      </p>
      <Button type="submit" look="primary" size="large" disabled={isSending} className="w-full text-20">
        {isSending ? "Saving…" : due === 0n ? "Finish" : `Take ${format.money(amount)}`}
        <Kbd className="hidden lg:inline-flex">Enter</Kbd>
      </Button>
    </div>
  );
}
