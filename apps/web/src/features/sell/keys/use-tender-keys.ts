import type { TenderMethod } from "@galla/domain";
import { useCallback } from "react";
import { fieldInFocus } from "@/lib/field-text.ts";
import { useSession } from "@/trpc/session.tsx";
import { chooseMethod, isMethod, METHODS, typeAmount, useEntry } from "../tender/entry-store.ts";
import { dueOf } from "../till/priced-till.ts";
import { setPaying, useTill } from "../till/till-store.ts";
import type { Checkout } from "../use-checkout.ts";

const BY_KEY = new Map<string, TenderMethod>(
  Object.entries(METHODS).flatMap(([name, { key }]): [string, TenderMethod][] => (isMethod(name) ? [[key, name]] : [])),
);

/** The keys of the payment: exact cash, back, the method by its letter, and figures from wherever the focus is. */
export function useTenderKeys(checkout: Checkout): (event: KeyboardEvent) => void {
  const { store } = useSession();
  return useCallback(
    (event) => {
      if (event.key === "Escape") return act(event, () => setPaying(false));
      if (event.key === "F10")
        return act(event, () =>
          checkout.take({ method: "CASH", amountMinor: Number(dueOf(useTill.getState().cart, store, "CASH")) }),
        );
      const field = fieldInFocus();
      const isInReference = field !== null && field.dataset["amount"] === undefined;
      if (isInReference) return undefined;
      const method = BY_KEY.get(event.key.toLowerCase());
      if (method !== undefined) return act(event, () => chooseMethod(method));
      if (field === null && /^[0-9.]$/.test(event.key))
        return act(event, () => typeAmount(useEntry.getState().amount + event.key));
      return undefined;
    },
    [checkout, store],
  );
}

function act(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  action();
}
