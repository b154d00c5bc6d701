import { afterScans } from "../scan/take-scan.ts";
import { needsOf, type TillLaw } from "../till/approval-law.ts";
import { setPaying, useTill } from "../till/till-store.ts";
import { openDialog, setView, useView } from "../till/view-store.ts";

let law: TillLaw | null = null;

/** Told by the screen whenever somebody else stands at the till, or the shop's settings have changed. */
export function setTillLaw(next: TillLaw): void {
  law = next;
}

/** Goes on to the payment; there must be something to pay for. */
export function goToPayment(): void {
  afterScans(openPayment);
}

/** Shows the payment in place of the products. What needs a leader's approval is asked before anybody pays. */
export function openPayment(): void {
  const { cart } = useTill.getState();
  const { isSending, done } = useView.getState();
  if (isSending || done !== null || cart.lines.length === 0) return;
  const needs = law === null ? [] : needsOf(cart, law);
  if (needs.length > 0) {
    openDialog({ kind: "approval", needs, goOn: "pay" });
    return;
  }
  setPaying(true);
  setView({ refusal: null, isCartOpen: false, search: "" });
}
