"use client";

import { Dialog } from "@/ui/dialog.tsx";
import { CartPanel } from "./cart/cart-panel.tsx";
import { setView } from "./till/view-store.ts";

/** The cart over the products, on narrow screens. */
export function CartSheet() {
  return (
    <Dialog
      open
      onOpenChange={(isCartOpen) => setView({ isCartOpen })}
      title="Cart"
      shape="sheet"
      className="max-sm:h-[92dvh] [&>div:last-child]:p-0"
    >
      <CartPanel />
    </Dialog>
  );
}
