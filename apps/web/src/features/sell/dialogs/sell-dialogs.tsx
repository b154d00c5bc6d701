"use client";

import { useTill } from "../till/till-store.ts";
import { setView, useView } from "../till/view-store.ts";
import type { Checkout } from "../use-checkout.ts";
import { DetailsDialog } from "./details-dialog.tsx";
import { DiscountDialog } from "./discount-dialog.tsx";
import { HeldDialog } from "./held-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { NoteDialog } from "./note-dialog.tsx";
import { PriceDialog } from "./price-dialog.tsx";
import { QuantityDialog } from "./quantity-dialog.tsx";
import { SaleApproval } from "./sale-approval.tsx";

const close = () => setView({ dialog: null });

/** The one dialog that is open, if any. */
export function SellDialogs({ checkout }: { checkout: Checkout }) {
  const dialog = useView((state) => state.dialog);
  const lineId = dialog !== null && "lineId" in dialog ? dialog.lineId : null;
  const line = useTill((state) => state.cart.lines.find((candidate) => candidate.lineId === lineId));
  if (dialog === null) return null;
  switch (dialog.kind) {
    case "cartDiscount":
      return <DiscountDialog line={null} onClose={close} />;
    case "details":
      return <DetailsDialog onClose={close} />;
    case "held":
      return <HeldDialog onClose={close} />;
    case "keys":
      return <KeysDialog onClose={close} />;
    case "approval":
      return <SaleApproval ask={dialog} checkout={checkout} />;
    default:
  }
  if (line === undefined) return null;
  if (dialog.kind === "quantity") return <QuantityDialog line={line} onClose={close} />;
  if (dialog.kind === "lineDiscount") return <DiscountDialog line={line} onClose={close} />;
  return dialog.kind === "price" ? (
    <PriceDialog line={line} onClose={close} />
  ) : (
    <NoteDialog line={line} onClose={close} />
  );
}
