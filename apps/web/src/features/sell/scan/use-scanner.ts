import { isValidEan13 } from "@galla/domain";
import { useEffect } from "react";
import { fieldInFocus, setFieldText, type TextField } from "@/lib/field-text.ts";
import { createBurstReader } from "@/lib/scan-burst.ts";
import { useCatalog } from "@/offline/catalog.ts";
import { ONE_MILLI } from "../till/till-cart.ts";
import { setSearch, useView } from "../till/view-store.ts";
import { takeScan } from "./take-scan.ts";
import { readTimes } from "./times.ts";

const MOST_TYPED_KEYS = 6;

type Before = { readonly field: TextField | null; readonly text: string };

/**
 * Hears every key before anything else does. A scanner's burst becomes a scan wherever the focus is, and the field it was
 * typed into gets back what stood there before. All other keys go to `onKey`, except those that may be part of a burst: a
 * code is data and never a shortcut.
 */
export function useScanner(onKey: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const reader = createBurstReader();
    let before: Before = { field: null, text: "" };
    const listen = (event: KeyboardEvent) => {
      // A PIN may be as long as a code, and the pad that takes it knows a scanner by itself. Under the lock screen nothing is scanned.
      if (event.isComposing || useView.getState().dialog?.kind === "approval" || isLocked()) return;
      const code = reader.feed(event.key, event.timeStamp);
      if (code !== null && isCode(code, before)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        restore(before, code);
        return;
      }
      if (reader.length() < 2) onKey(event);
      // A key that did something was a hand's, so that the same key can be pressed again at once.
      if (event.defaultPrevented) reader.reset();
      if (reader.length() === 1) before = rememberField();
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [onKey]);
}

const isLocked = () => document.querySelector("[data-lock]") !== null;

// Read after the key's own handling, which may have moved the focus to the search field, and before the key's text arrives.
function rememberField(): Before {
  const field = fieldInFocus();
  return { field, text: field?.value ?? "" };
}

/** Codes of manufacturers have at least eight figures; anything shorter or spelt may be a quick hand, unless a product has it. */
function isCode(code: string, { field, text }: Before): boolean {
  if (/^\d{8,}$/.test(code)) return true;
  const isFigure = field?.inputMode === "decimal" || field?.inputMode === "none";
  const { index } = useCatalog.getState();
  return !isFigure && (index.findCode(code) !== undefined || index.findCode(text + code) !== undefined);
}

function restore({ field, text }: Before, burst: string): void {
  const isSearch = field?.dataset["search"] !== undefined;
  const { findCode } = useCatalog.getState().index;
  // A busy machine may tear a burst in two; what stands in the search field is then its first half.
  const whole = text + burst;
  if (isSearch && (findCode(whole) !== undefined || isValidEan13(whole))) return takeCode(whole, ONE_MILLI);
  const typedKeys = findCode(burst) === undefined ? typedBefore(burst, findCode) : 0;
  const code = burst.slice(typedKeys);
  const typed = text + burst.slice(0, typedKeys);
  const times = isSearch ? readTimes(typed) : null;
  if (times?.rest === "") return takeCode(code, times.quantityMilli);
  if (field !== null) setFieldText(field, typed);
  takeScan({ code, quantityMilli: ONE_MILLI });
}

function takeCode(code: string, quantityMilli: number): void {
  setSearch("");
  takeScan({ code, quantityMilli });
}

/** How many keys at the start of a burst were a hand's, pressed just before the scanner: those without which a product has the code. */
function typedBefore(burst: string, findCode: (code: string) => unknown): number {
  for (let keys = 1; keys <= MOST_TYPED_KEYS && keys < burst.length; keys += 1) {
    if (findCode(burst.slice(keys)) !== undefined) return keys;
  }
  return 0;
}
