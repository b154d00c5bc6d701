"use client";

import { useEffect, useState, type ComponentType } from "react";

/**
 * A part of the screen that is fetched apart from it. Once it is there it shows within the key press that asks for it: React's
 * own lazy would let go of the first keys typed into it.
 */
function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let Part: ComponentType<Props> | null = null;
  const fetchPart = async () => {
    Part ??= await load();
  };
  function Later(props: Props) {
    const [isThere, setThere] = useState(Part !== null);
    useEffect(() => {
      if (!isThere) void fetchPart().then(() => setThere(true));
    }, [isThere]);
    return Part === null ? null : <Part {...props} />;
  }
  return [Later, fetchPart] as const;
}

export const [TenderView, fetchTenderView] = later(async () => (await import("./tender/tender-view.tsx")).TenderView);
export const [DoneView, fetchDoneView] = later(async () => (await import("./done/done-view.tsx")).DoneView);
export const [SellDialogs, fetchSellDialogs] = later(
  async () => (await import("./dialogs/sell-dialogs.tsx")).SellDialogs,
);
export const [CartSheet, fetchCartSheet] = later(async () => (await import("./cart-sheet.tsx")).CartSheet);

/**
 * Fetches the later parts of the screen as soon as the first is up, because the first key may ask for one, and answers whether all
 * are there.
 */
export function useLaterParts(): boolean {
  const [areThere, setThere] = useState(false);
  useEffect(() => {
    const parts = [fetchTenderView, fetchSellDialogs, fetchDoneView, fetchCartSheet];
    // A part that does not come is asked for again by whoever needs it.
    void Promise.allSettled(parts.map((fetchPart) => fetchPart())).then(() => setThere(true));
  }, []);
  return areThere;
}
