import type { RefusalBody } from "@galla/domain";
import { learnStock } from "@/offline/catalog.ts";
import type { Outcome } from "@/offline/outbox.ts";
import { withoutApproval } from "./till/cart-approval.ts";
import { changeCart, setPaying, startSale, useTill } from "./till/till-store.ts";
import { openDialog, setView } from "./till/view-store.ts";
import { isWide } from "./use-wide.ts";

/** Shows what became of the sale that was sent. */
export function showOutcome(outcome: Outcome): void {
  if (outcome.kind === "saved") showSaved(outcome);
  else if (outcome.refusal.code === "approval.required") askApproval(outcome.refusal.details);
  else showRefused(outcome);
}

function showSaved({ receipt }: Outcome & { kind: "saved" }): void {
  const sold = new Map<string, number>();
  for (const line of receipt.lines) sold.set(line.productId, (sold.get(line.productId) ?? 0) + line.quantityMilli);
  learnStock(
    new Map([...sold].map(([productId, quantityMilli]) => [productId, (stockMilli) => stockMilli - quantityMilli])),
  );
  if (useTill.getState().cart.saleId === receipt.saleId) startSale();
  setView({ done: receipt, isSending: false, search: "", isCartOpen: false });
}

/** The payment stays as it was taken, and the same sale is sent again once a leader has typed their PIN. */
function askApproval({ needs }: Extract<RefusalBody, { code: "approval.required" }>["details"]): void {
  setView({ isSending: false });
  openDialog({ kind: "approval", needs, goOn: "send" });
}

function showRefused({ refusal }: Outcome & { kind: "refused" }): void {
  if (refusal.code === "stock.insufficient") {
    learnStock(
      new Map(refusal.details.shortages.map(({ productId, availableMilli }) => [productId, () => availableMilli])),
    );
  }
  if (refusal.code === "approval.invalid") changeCart(withoutApproval);
  backToCart(refusal);
}

/** The payment that completed the sale is taken back, because what is due may now be another amount. Earlier ones stay. */
export function backToCart(refusal: RefusalBody): void {
  changeCart((cart) => ({ ...cart, tenders: cart.tenders.slice(0, -1) }));
  setPaying(false);
  // Whoever is signed out meets the lock screen, which says so; the next person is not told of it.
  const shown = refusal.code === "auth.required" ? null : refusal;
  setView({ refusal: shown, isSending: false, isCartOpen: !isWide() });
}
