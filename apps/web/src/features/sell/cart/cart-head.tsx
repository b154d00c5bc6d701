"use client";

import { Archive, ArchiveRestore, UserRound } from "lucide-react";
import { Button } from "@/ui/button.tsx";
import { Kbd } from "@/ui/kbd.tsx";
import { holdCart, useTill } from "../till/till-store.ts";
import { openDialog, setView } from "../till/view-store.ts";

/** Puts the cart aside and says so. */
export function holdNow(): void {
  holdCart();
  setView({ refusal: null, isCartOpen: false });
}

/** Who the sale is for, and the carts put aside. */
export function CartHead() {
  const customerName = useTill((state) => state.cart.customerName);
  const note = useTill((state) => state.cart.note);
  const heldCount = useTill((state) => state.held.length);
  const hasLines = useTill((state) => state.cart.lines.length > 0);
  const isPaying = useTill((state) => state.isPaying);
  return (
    <div className="flex items-center justify-between gap-1 border-b border-line py-1 pr-1 pl-2">
      <Button look="quiet" className="min-w-0 shrink px-2" onClick={() => openDialog({ kind: "details" })}>
        <UserRound aria-hidden className="text-soft" />
        <span className="truncate">{customerName === "" ? "Customer" : customerName}</span>
        {note !== "" && <span className="text-13 font-normal text-soft">· note</span>}
      </Button>
      <div className="flex shrink-0 items-center">
        <Button look="quiet" className="px-2 font-medium" disabled={!hasLines || isPaying} onClick={holdNow}>
          <Archive aria-hidden className="text-soft" />
          Hold
          <Kbd className="hidden text-soft xl:inline-flex">F6</Kbd>
        </Button>
        <Button
          look="quiet"
          className="px-2 font-medium"
          disabled={heldCount === 0 || isPaying}
          onClick={() => openDialog({ kind: "held" })}
        >
          <ArchiveRestore aria-hidden className="text-soft" />
          Recall{heldCount > 0 && ` ${heldCount}`}
          <Kbd className="hidden text-soft xl:inline-flex">F7</Kbd>
        </Button>
      </div>
    </div>
  );
}
