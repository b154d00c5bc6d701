import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { refreshCatalog, useCatalog } from "@/offline/catalog.ts";
import { submit, type Outcome } from "@/offline/outbox.ts";
import { learnShift, refreshShift, useShift } from "@/offline/shift.ts";
import { sessionQuery } from "@/trpc/session-query.ts";
import { useSession } from "@/trpc/session.tsx";
import type { CheckoutCommand } from "@galla/validators";
import { showOutcome } from "./show-outcome.ts";
import { commandOf, settlementOf } from "./till/priced-till.ts";
import type { TillTender } from "./till/till-cart.ts";
import { changeCart, useTill } from "./till/till-store.ts";
import { setView, useView } from "./till/view-store.ts";

/** A catalogue older than this is fetched anew after a sale. */
const FRESH_MS = 60_000;

/** The shift this till believes to be open is none that takes the sale. */
const SHIFT_GONE: ReadonlySet<string> = new Set(["shift.required", "shift.closed", "shift.wrong_register"]);

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
    (outcome: Outcome, registerId: string) => {
      showOutcome(outcome);
      const code = outcome.kind === "refused" ? outcome.refusal.code : null;
      const isOld = Date.now() - (useCatalog.getState().refreshedAt ?? 0) > FRESH_MS;
      if (isOld || code === "sale.total_mismatch") void refreshCatalog({ merchantId: merchant.id, storeId: store.id });
      if (code === "auth.required") void queries.invalidateQueries(sessionQuery);
      if (code !== null && SHIFT_GONE.has(code)) leadToGate(registerId);
    },
    [merchant.id, store.id, queries],
  );

  const send = useCallback(
    async (command: CheckoutCommand) => {
      if (useView.getState().isSending) return;
      setView({ isSending: true, refusal: null });
      settle(await submit(merchant.id, command), command.registerId);
    },
    [merchant.id, settle],
  );

  const finish = useCallback(() => {
    const { cart } = useTill.getState();
    const { settlement, refusal } = settlementOf(cart, store);
    const { shift } = useShift.getState();
    if (settlement === null) {
      if (refusal.code !== "payment.short") setView({ refusal });
    } else if (register !== null && shift !== null)
      void send(commandOf(cart, { registerId: register.id, shiftId: shift.id }, settlement.totalMinor));
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

/** Back to where a shift is opened. The cart stays; another shift that is open meanwhile is taken up at once. */
function leadToGate(registerId: string): void {
  learnShift(registerId, null);
  void refreshShift(registerId);
}
