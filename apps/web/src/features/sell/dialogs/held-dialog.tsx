"use client";

import { Archive } from "lucide-react";
import { useSession } from "@/trpc/session.tsx";
import { Dialog } from "@/ui/dialog.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import type { HeldCart } from "../till/kept-till.ts";
import { pricedOf } from "../till/priced-till.ts";
import { recallCart, useTill } from "../till/till-store.ts";

/** The carts put aside at this register; choosing one brings it back. */
export function HeldDialog({ onClose }: { onClose: () => void }) {
  const held = useTill((state) => state.held);
  const choose = (saleId: string) => {
    recallCart(saleId);
    onClose();
  };
  return (
    <Dialog open onOpenChange={onClose} title="Held carts" description="What is in the cart now is held in its place.">
      {held.length === 0 && (
        <EmptyState icon={Archive} title="No cart is held">
          Hold a cart with F6 to serve somebody else first.
        </EmptyState>
      )}
      <ul className="flex flex-col gap-2">
        {held.toReversed().map((entry, place) => (
          <li key={entry.cart.saleId}>
            <HeldButton entry={entry} isFirst={place === 0} onChoose={() => choose(entry.cart.saleId)} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function HeldButton({ entry, isFirst, onChoose }: { entry: HeldCart; isFirst: boolean; onChoose: () => void }) {
  const { store, format } = useSession();
  const { cart, heldAt } = entry;
  const total = pricedOf(cart, store).priced?.totalMinor;
  const count = cart.lines.length === 1 ? "1 line" : `${cart.lines.length} lines`;
  return (
    <button
      type="button"
      autoFocus={isFirst}
      onClick={onChoose}
      className="flex min-h-14 w-full items-center justify-between gap-4 rounded-md border border-control bg-surface px-4 py-2 text-left hover:bg-sunken"
    >
      <span className="min-w-0">
        <span className="block truncate text-14 font-semibold">
          {cart.customerName === "" ? (cart.lines[0]?.name ?? "Cart") : cart.customerName}
        </span>
        <span className="text-13 text-soft">
          {count}, held at {format.time(new Date(heldAt))}
        </span>
      </span>
      <span className="text-16 font-semibold whitespace-nowrap">{total === undefined ? "" : format.money(total)}</span>
    </button>
  );
}
