"use client";

import { lazy, useEffect } from "react";
import { whenIdle } from "@/lib/when-idle.ts";

// The screen opens with products and cart; what comes after a key press is fetched while nobody waits for it.
const load = {
  tender: async () => ({ default: (await import("./tender/tender-view.tsx")).TenderView }),
  done: async () => ({ default: (await import("./done/done-view.tsx")).DoneView }),
  dialogs: async () => ({ default: (await import("./dialogs/sell-dialogs.tsx")).SellDialogs }),
  sheet: async () => ({ default: (await import("./cart-sheet.tsx")).CartSheet }),
};

export const TenderView = lazy(load.tender);
export const DoneView = lazy(load.done);
export const SellDialogs = lazy(load.dialogs);
export const CartSheet = lazy(load.sheet);

/** Fetches the later parts of the screen when it is idle, so that none of them is waited for. */
export function useLaterParts(): void {
  useEffect(() => whenIdle(() => Object.values(load).forEach((fetchPart) => void fetchPart())), []);
}
