import { afterScans } from "../scan/take-scan.ts";
import { setPaying, useTill } from "../till/till-store.ts";
import { setView, useView } from "../till/view-store.ts";

/** Goes on to the payment; there must be something to pay for. */
export function goToPayment(): void {
  afterScans(openPayment);
}

/** Shows the payment in place of the products. */
export function openPayment(): void {
  const { cart } = useTill.getState();
  const { isSending, done } = useView.getState();
  if (isSending || done !== null || cart.lines.length === 0) return;
  setPaying(true);
  setView({ refusal: null, isCartOpen: false, search: "" });
}
