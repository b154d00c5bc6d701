import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { learnStock, refreshCatalog, useCatalog } from "@/offline/catalog.ts";
import { submit, type Outcome } from "@/offline/outbox.ts";
import { sessionQuery } from "@/trpc/session-query.ts";
import { useSession } from "@/trpc/session.tsx";
import type { CheckoutCommand } from "@galla/validators";
import { commandOf, settlementOf } from "./till/priced-till.ts";
import type { TillTender } from "./till/till-cart.ts";
import { changeCart, setPaying, startSale, useTill } from "./till/till-store.ts";
import { setView, useView } from "./till/view-store.ts";
import { isWide } from "./use-wide.ts";

/** A catalogue older than this is fetched anew after a sale. */
const FRESH_MS = 60_000;

export type Checkout = {
  /** Takes one payment; the one that completes the sale sends it. */
  take(tender: TillTender): void;
  /** Sends a sale that needs no payment, because nothing is due. */
  finish(): void;
  /** Hands a command to the outbox and shows what becomes of it. */
  send(command: CheckoutCommand): Promise<void>;
};

/** From the cart to a saved sale, through the outbox. */
export function useCheckout(): Checkout {
  const { merchant, store, register } = useSession();
  const queries = useQueryClient();

  const settle = useCallback(
    (outcome: Outcome) => {
      if (outcome.kind === "saved") showSaved(outcome);
      else showRefused(outcome);
      const isOld = Date.now() - (useCatalog.getState().refreshedAt ?? 0) > FRESH_MS;
      const pricesMoved = outcome.kind === "refused" && outcome.refusal.code === "sale.total_mismatch";
      if (isOld || pricesMoved) void refreshCatalog({ merchantId: merchant.id, storeId: store.id });
      const isSignedOut = outcome.kind === "refused" && outcome.refusal.code === "auth.required";
      if (isSignedOut) void queries.invalidateQueries(sessionQuery);
    },
    [merchant.id, store.id, queries],
  );

  const send = useCallback(
    async (command: CheckoutCommand) => {
      if (useView.getState().isSending) return;
      setView({ isSending: true, refusal: null });
      settle(await submit(merchant.id, command));
    },
    [merchant.id, settle],
  );

  const finish = useCallback(() => {
    const { cart } = useTill.getState();
    const { settlement, refusal } = settlementOf(cart, store);
    if (settlement !== null && register !== null) void send(commandOf(cart, register.id, settlement.totalMinor));
    else if (refusal?.code !== "payment.short") setView({ refusal });
  }, [register, store, send]);

  const take = useCallback(
    (tender: TillTender) => {
      if (useView.getState().isSending) return;
      const { cart } = useTill.getState();
      const paid = { ...cart, tenders: [...cart.tenders, tender] };
      const { refusal } = settlementOf(paid, store);
      setView({ refusal: null });
      if (refusal !== null && refusal.code !== "payment.short") setView({ refusal });
      else {
        changeCart(() => paid);
        finish();
      }
    },
    [store, finish],
  );
  return { take, finish, send };
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

/** The payment that completed the sale is taken back, because what is due may now be another amount. Earlier ones stay. */
function showRefused({ refusal }: Outcome & { kind: "refused" }): void {
  if (refusal.code === "stock.insufficient") {
    learnStock(
      new Map(refusal.details.shortages.map(({ productId, availableMilli }) => [productId, () => availableMilli])),
    );
  }
  changeCart((cart) => ({ ...cart, tenders: cart.tenders.slice(0, -1) }));
  setPaying(false);
  setView({ refusal, isSending: false, isCartOpen: !isWide() });
}
