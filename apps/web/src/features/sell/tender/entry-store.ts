import { parseMoney, type TenderMethod } from "@galla/domain";
import { create } from "zustand";
import type { Format } from "@/lib/format.ts";
import { dueOf, type StoreLaw } from "../till/priced-till.ts";
import type { TillTender } from "../till/till-cart.ts";
import { useTill } from "../till/till-store.ts";

/** The payment being entered: nothing of it is taken yet. */
type Entry = {
  readonly method: TenderMethod;
  readonly amount: string;
  readonly reference: string;
  readonly error: string | null;
};

const FRESH: Entry = { method: "CASH", amount: "", reference: "", error: null };

export const useEntry = create<Entry>(() => FRESH);

export const METHODS: Readonly<
  Record<TenderMethod, { readonly label: string; readonly key: string; readonly reference: string | null }>
> = {
  CASH: { label: "Cash", key: "c", reference: null },
  CARD: { label: "Card", key: "d", reference: "Last four digits or slip number" },
  UPI: { label: "UPI", key: "u", reference: "UPI reference" },
  BANK_TRANSFER: { label: "Bank transfer", key: "b", reference: "Transfer reference" },
};

export function isMethod(text: string): text is TenderMethod {
  return Object.hasOwn(METHODS, text);
}

export function resetEntry(): void {
  useEntry.setState({ ...FRESH, method: useEntry.getState().method });
}

export function startEntry(): void {
  useEntry.setState(FRESH);
}

export function chooseMethod(method: TenderMethod): void {
  useEntry.setState({ method, error: null });
}

export function typeAmount(amount: string): void {
  useEntry.setState({ amount, error: null });
}

/** The amount as it stands: what was typed, or all that is due where nothing was. Null when it is no amount. */
export function enteredMinor({ amount, method }: Entry, store: StoreLaw, format: Format): bigint | null {
  if (amount.trim() === "") return dueOf(useTill.getState().cart, store, method);
  return parseMoney(amount, format.currency.exponent);
}

/** The payment as it stands; null, with a word in the field, when what was typed is no amount. */
export function readEntry(store: StoreLaw, format: Format): TillTender | null {
  const entry = useEntry.getState();
  const amount = enteredMinor(entry, store, format);
  if (amount === null) {
    useEntry.setState({ error: "Type an amount, such as 100 or 98.70." });
    return null;
  }
  const reference = entry.reference.trim();
  const isReferenced = METHODS[entry.method].reference !== null && reference !== "";
  return { method: entry.method, amountMinor: Number(amount), ...(isReferenced ? { reference } : {}) };
}
