"use client";

import { X } from "lucide-react";
import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { changeCart, useTill } from "../till/till-store.ts";
import { METHODS } from "./entry-store.ts";

/** What has been taken so far of a sale that is paid in parts. Each part can be given back until the sale is sent. */
export function TakenTenders({ isSending }: { isSending: boolean }) {
  const format = useFormat();
  const tenders = useTill((state) => state.cart.tenders);
  if (tenders.length === 0) return null;
  const giveBack = (place: number) =>
    changeCart((cart) => ({ ...cart, tenders: cart.tenders.filter((_, index) => index !== place) }));
  return (
    <ul aria-label="Taken" className="divide-y divide-line rounded-md border border-line bg-surface">
      {tenders.map((tender, place) => (
        // Payments have no name of their own; their place is what tells two equal ones apart.
        <li key={place} className="flex min-h-12 items-center justify-between gap-3 pr-1 pl-4 text-14">
          <span className="flex-1 truncate">
            {METHODS[tender.method].label}
            {tender.reference !== undefined && <span className="text-soft"> · {tender.reference}</span>}
          </span>
          <span className="text-16 font-semibold">{format.money(tender.amountMinor)}</span>
          <Button
            look="quiet"
            size="icon"
            disabled={isSending}
            aria-label={`Give back ${format.money(tender.amountMinor)}`}
            onClick={() => giveBack(place)}
          >
            <X aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}
