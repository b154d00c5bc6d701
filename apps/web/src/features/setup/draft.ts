import { z } from "zod";
import type { SetupForm } from "./setup-schema.ts";

const DRAFT = "galla.setup";

const text = z.string();
// As the form holds it, so that a draft of another version is dropped and not misread.
const draft = z.strictObject({
  setupCode: text,
  merchantName: text,
  currencyCode: text,
  locale: text,
  store: z.strictObject({
    name: text,
    address: text.optional(),
    phone: text.optional(),
    timeZone: text,
    taxMode: z.enum(["EXCLUSIVE", "INCLUSIVE"]),
    receiptHeader: text.optional(),
    receiptFooter: text.optional(),
  }),
  registerName: text,
  tax: z.strictObject({ name: text, ratePpm: text }),
  owner: z.strictObject({ fullName: text, email: text, password: text }),
});

/** Keeps what was typed while this tab is open. Never the password, and never the code. */
export function keepDraft(values: SetupForm): void {
  try {
    const kept = { ...values, setupCode: "", owner: { ...values.owner, password: "" } };
    sessionStorage.setItem(DRAFT, JSON.stringify(kept));
  } catch {
    // In a browser that keeps nothing, a reload loses the draft.
  }
}

export function forgetDraft(): void {
  try {
    sessionStorage.removeItem(DRAFT);
  } catch {
    // There is nothing to forget where nothing is kept.
  }
}

/** What was typed before a reload; null where there is nothing of use. */
export function readDraft(): SetupForm | null {
  try {
    const read = draft.safeParse(JSON.parse(sessionStorage.getItem(DRAFT) ?? "null"));
    if (!read.success) return null;
    const { store, ...rest } = read.data;
    const { address = "", phone = "", receiptHeader = "", receiptFooter = "", ...named } = store;
    return { ...rest, store: { ...named, address, phone, receiptHeader, receiptFooter } };
  } catch {
    return null;
  }
}
