"use client";

import { useEffect, useState, type ComponentType } from "react";
import { whenIdle } from "@/lib/when-idle.ts";

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

/** Fetches the later parts of the screen when it is idle, so that none of them is waited for. */
export function useLaterParts(): void {
  useEffect(
    () =>
      whenIdle(() => {
        for (const fetchPart of [fetchTenderView, fetchSellDialogs, fetchDoneView, fetchCartSheet]) void fetchPart();
      }),
    [],
  );
}
