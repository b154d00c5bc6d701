"use client";

import { useEffect, useRef } from "react";
import { openCatalog } from "@/offline/catalog.ts";
import { submit, unanswered } from "@/offline/outbox.ts";
import { useSession } from "@/trpc/session.tsx";
import { say } from "@/ui/say.ts";
import { CartPanel } from "./cart/cart-panel.tsx";
import { setTillLaw } from "./cart/open-payment.ts";
import { CategoryChips } from "./find/category-chips.tsx";
import { ProductGrid } from "./find/product-grid.tsx";
import { SearchBox } from "./find/search-box.tsx";
import { useSellKeys } from "./keys/use-sell-keys.ts";
import { DoneView, SellDialogs, TenderView, useLaterParts } from "./later.tsx";
import { NarrowCart } from "./narrow-cart.tsx";
import { useScanner } from "./scan/use-scanner.ts";
import { Announcer } from "./till/announcer.tsx";
import { openTill, useTill } from "./till/till-store.ts";
import { leaveView, useView } from "./till/view-store.ts";
import { useCheckout, type Checkout } from "./use-checkout.ts";
import { useWide } from "./use-wide.ts";

const REFRESH_MS = 5 * 60_000;

/** Opens the register's till and the store's catalogue, and keeps the catalogue fresh while the screen is open. */
function useOpenTill(checkout: Checkout): void {
  const { merchant, store, register } = useSession();
  const { send } = checkout;
  const resumed = useRef(false);
  useEffect(() => {
    if (register === null) return undefined;
    openTill(register.id);
    const place = { merchantId: merchant.id, storeId: store.id };
    void openCatalog(place);
    const timer = setInterval(() => void openCatalog(place), REFRESH_MS);
    return () => clearInterval(timer);
  }, [merchant.id, store.id, register]);
  useEffect(() => {
    if (resumed.current) return;
    resumed.current = true;
    void resume(merchant.id, send);
  }, [merchant.id, send]);
}

/** Tells the way to the payment who stands here and what they may sell alone. */
function useLawOfPayment(): void {
  const { store, merchant, can } = useSession();
  const { discountLimitPpm } = merchant;
  useEffect(() => {
    const mayExceedLimit = can("sale.discountOverLimit");
    setTillLaw({ store, discountLimitPpm, mayExceedLimit, mayOverridePrice: can("sale.overridePrice") });
  }, [store, discountLimitPpm, can]);
}

/** Sends again what an earlier visit of this page never heard the answer of. */
async function resume(merchantId: string, send: Checkout["send"]): Promise<void> {
  const kept = await unanswered(merchantId).catch(() => []);
  for (const { command } of kept) {
    if (command.saleId === useTill.getState().cart.saleId) {
      void send(command);
      continue;
    }
    // Another register's sale: its cart is still kept there, so a refusal loses nothing.
    void submit(merchantId, command).then((outcome) => {
      say(
        outcome.kind === "saved"
          ? `An earlier sale is now saved as ${outcome.receipt.billNumber}.`
          : "An earlier sale could not be saved. Its cart is still at its register.",
      );
    });
  }
}

/** One screen for a whole sale: fill the cart, take the money, give the change, next. */
export function SellScreen() {
  const checkout = useCheckout();
  useOpenTill(checkout);
  useLawOfPayment();
  useScanner(useSellKeys(checkout));
  const isWhole = useLaterParts();
  useEffect(() => leaveView, []);
  const hasDialog = useView((state) => state.dialog !== null);
  const done = useView((state) => state.done);
  const isPaying = useTill((state) => state.isPaying);
  const isWide = useWide();
  return (
    <>
      <Announcer />
      {done === null ? (
        <main aria-busy={!isWhole} className="flex min-h-0 flex-1">
          <div className="flex min-h-0 min-w-0 flex-1 flex-col">
            {isPaying ? <TenderView checkout={checkout} /> : <FindProducts />}
            {!isWide && !isPaying && <NarrowCart />}
          </div>
          {isWide && (
            <aside aria-label="Cart and total" className="flex w-95 shrink-0 flex-col border-l border-line xl:w-105">
              <CartPanel />
            </aside>
          )}
        </main>
      ) : (
        <DoneView receipt={done} />
      )}
      {hasDialog && <SellDialogs checkout={checkout} />}
    </>
  );
}

function FindProducts() {
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2 px-3 pt-3 lg:px-4">
      <h1 className="sr-only">Sell</h1>
      <SearchBox />
      <CategoryChips />
      <ProductGrid />
    </div>
  );
}
