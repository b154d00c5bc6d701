"use client";

import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";

/** What the shift begins with, and the button that begins it; always in sight. */
export function OpenBar({ floatMinor, isOpening }: { floatMinor: number; isOpening: boolean }) {
  const format = useFormat();
  return (
    <div className="sticky bottom-0 -mx-4 flex items-center justify-between gap-4 border-t border-line bg-page px-4 py-3">
      <p className="min-w-0" role="status">
        <span className="block text-13 text-soft">In the drawer</span>
        <span className="text-24 font-semibold whitespace-nowrap">{format.money(floatMinor)}</span>
      </p>
      <Button type="submit" look="primary" size="large" disabled={isOpening}>
        {isOpening ? "Opening…" : "Open the shift"}
      </Button>
    </div>
  );
}
