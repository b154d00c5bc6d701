"use client";

import { ScanBarcode } from "lucide-react";
import { useEffect, useRef } from "react";
import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Kbd } from "@/ui/kbd.tsx";
import { useTill } from "../till/till-store.ts";
import { useView } from "../till/view-store.ts";
import { CartHead } from "./cart-head.tsx";
import { CartLine } from "./cart-line.tsx";
import { CartTotals } from "./cart-totals.tsx";
import { goToPayment } from "./open-payment.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import { usePriced } from "./use-priced.ts";

/** The whole cart: who, what, how much, and the way to pay. */
export function CartPanel() {
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-surface">
      <CartHead />
      <RefusalNotice />
      <CartLines />
      <div className="border-t border-line pb-3">
        <CartTotals />
        <ChargeButton />
      </div>
    </div>
  );
}

/** Newest line first, so that what was just scanned is always in sight. */
function CartLines() {
  const lines = useTill((state) => state.cart.lines);
  const selected = useTill((state) => state.selectedLineId);
  const additions = useTill((state) => state.additions);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-line="${selected ?? ""}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selected, additions]);
  if (lines.length === 0) {
    return (
      <div className="min-h-0 flex-1 overflow-y-auto">
        <EmptyState icon={ScanBarcode} title="Ready for the first item">
          Scan a barcode, type a name, or tap a product.
          <span className="mt-2 hidden lg:block">
            <Kbd>?</Kbd> shows every key.
          </span>
        </EmptyState>
      </div>
    );
  }
  return (
    <ul ref={list} aria-label="Cart" className="min-h-0 flex-1 overflow-y-auto">
      {lines.toReversed().map((line) => (
        <CartLine key={line.lineId} line={line} />
      ))}
    </ul>
  );
}

function ChargeButton() {
  const format = useFormat();
  const { priced } = usePriced();
  const isSending = useView((state) => state.isSending);
  const isPaying = useTill((state) => state.isPaying);
  if (isPaying) return null;
  return (
    <div className="px-3 pt-1">
      <Button
        look="primary"
        size="large"
        className="w-full justify-between text-20"
        disabled={isSending}
        onClick={goToPayment}
      >
        <span className="w-7 max-lg:hidden" aria-hidden />
        <span className="flex-1">Charge {format.money(priced?.totalMinor ?? 0n)}</span>
        <Kbd className="hidden lg:inline-flex">F9</Kbd>
      </Button>
    </div>
  );
}
