import { useEffect } from "react";
import { fieldInFocus, setFieldText, type TextField } from "@/lib/field-text.ts";
import { createBurstReader } from "@/lib/scan-burst.ts";
import { ONE_MILLI } from "../till/till-cart.ts";
import { setSearch } from "../till/view-store.ts";
import { takeScan } from "./take-scan.ts";
import { readTimes } from "./times.ts";

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
      if (event.isComposing) return;
      const code = reader.feed(event.key, event.timeStamp);
      if (code !== null) {
        event.preventDefault();
        event.stopImmediatePropagation();
        restore(before, code);
        return;
      }
      if (reader.length() < 2) onKey(event);
      if (reader.length() === 1) before = rememberField();
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, [onKey]);
}

// Read after the key's own handling, which may have moved the focus to the search field, and before the key's text arrives.
function rememberField(): Before {
  const field = fieldInFocus();
  return { field, text: field?.value ?? "" };
}

function restore({ field, text }: Before, code: string): void {
  const times = field?.dataset["search"] === undefined ? null : readTimes(text);
  if (field !== null) setFieldText(field, text);
  if (times !== null && times.rest === "") setSearch("");
  takeScan({ code, quantityMilli: times?.rest === "" ? times.quantityMilli : ONE_MILLI });
}
