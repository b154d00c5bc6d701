import { useCallback } from "react";
import { fieldInFocus } from "@/lib/field-text.ts";
import { readPaper } from "@/ui/receipt/paper.ts";
import { printReceipt } from "@/ui/receipt/print-receipt.ts";
import { newSale } from "../done/new-sale.ts";
import { useTill } from "../till/till-store.ts";
import { useView } from "../till/view-store.ts";
import type { Checkout } from "../use-checkout.ts";
import { cartKey } from "./cart-keys.ts";
import { useTenderKeys } from "./use-tender-keys.ts";

/** Hands each key to what is on the screen. While a dialog is open its own keys count, and while a sale is sent none do. */
export function useSellKeys(checkout: Checkout): (event: KeyboardEvent) => void {
  const tenderKey = useTenderKeys(checkout);
  return useCallback(
    (event) => {
      const { dialog, isSending, done } = useView.getState();
      if (event.ctrlKey || event.altKey || event.metaKey || dialog !== null) return;
      if (isElsewhere()) return;
      if (isSending) return;
      if (done !== null) doneKey(event);
      else if (useTill.getState().isPaying) tenderKey(event);
      else cartKey(event);
    },
    [tenderKey],
  );
}

/** An open menu of the top bar has its own keys, and so has the cart where it is a sheet. */
function isElsewhere(): boolean {
  return document.querySelector("[role=menu], [role=dialog]") !== null;
}

function doneKey(event: KeyboardEvent): void {
  const isOnButton = document.activeElement instanceof HTMLButtonElement;
  if (event.key.toLowerCase() === "p") {
    event.preventDefault();
    printReceipt(readPaper());
  } else if (event.key === "Enter" && !isOnButton && fieldInFocus() === null) {
    event.preventDefault();
    newSale();
  }
}
