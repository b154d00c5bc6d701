"use client";

import dynamic from "next/dynamic";
import { useEffect } from "react";
import { useTill } from "../till/till-store.ts";
import { setView, useView } from "../till/view-store.ts";
import { QuantityDialog } from "./quantity-dialog.tsx";

// Fetched when the screen is idle, so that the till opens quickly and every dialog is there when its key is pressed.
const load = {
  discount: async () => (await import("./discount-dialog.tsx")).DiscountDialog,
  note: async () => (await import("./note-dialog.tsx")).NoteDialog,
  price: async () => (await import("./price-dialog.tsx")).PriceDialog,
  details: async () => (await import("./details-dialog.tsx")).DetailsDialog,
  held: async () => (await import("./held-dialog.tsx")).HeldDialog,
  keys: async () => (await import("./keys-dialog.tsx")).KeysDialog,
};

const DiscountDialog = dynamic(load.discount, { ssr: false });
const NoteDialog = dynamic(load.note, { ssr: false });
const PriceDialog = dynamic(load.price, { ssr: false });
const DetailsDialog = dynamic(load.details, { ssr: false });
const HeldDialog = dynamic(load.held, { ssr: false });
const KeysDialog = dynamic(load.keys, { ssr: false });

const close = () => setView({ dialog: null });

/** The one dialog that is open, if any. */
export function SellDialogs() {
  const dialog = useView((state) => state.dialog);
  const lineId = dialog !== null && "lineId" in dialog ? dialog.lineId : null;
  const line = useTill((state) => state.cart.lines.find((candidate) => candidate.lineId === lineId));
  useEffect(() => {
    for (const fetchDialog of Object.values(load)) void fetchDialog();
  }, []);
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
    default:
  }
  if (line === undefined) return null;
  if (dialog.kind === "quantity") return <QuantityDialog line={line} onClose={close} />;
  if (dialog.kind === "lineDiscount") return <DiscountDialog line={line} onClose={close} />;
  return dialog.kind === "price" ? <PriceDialog line={line} onClose={close} /> : <NoteDialog line={line} onClose={close} />;
}
