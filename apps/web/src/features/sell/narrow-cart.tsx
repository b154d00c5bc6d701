"use client";

import { ShoppingBasket } from "lucide-react";
import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { usePriced } from "./cart/use-priced.ts";
import { CartSheet } from "./later.tsx";
import { useTill } from "./till/till-store.ts";
import { setView, useView } from "./till/view-store.ts";

/** On narrow screens: the cart as one line at the bottom, and as a sheet when it is tapped. */
export function NarrowCart() {
  const format = useFormat();
  const { priced } = usePriced();
  const count = useTill((state) => state.cart.lines.length);
  const isCartOpen = useView((state) => state.isCartOpen);
  return (
    <div className="border-t border-line bg-surface p-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] lg:hidden">
      <Button
        look="primary"
        size="large"
        className="w-full justify-between px-4"
        onClick={() => setView({ isCartOpen: true })}
      >
        <span className="flex items-center gap-2">
          <ShoppingBasket aria-hidden />
          {count === 0 ? "Cart is empty" : count === 1 ? "1 line" : `${count} lines`}
        </span>
        <span className="text-20">{format.money(priced?.totalMinor ?? 0n)}</span>
      </Button>
      {isCartOpen && <CartSheet />}
    </div>
  );
}
