"use client";

import { Minus, Plus, Trash2 } from "lucide-react";
import { useFormat, useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import type { TillLine } from "../till/till-cart.ts";
import { openDialog } from "../till/view-store.ts";
import { removeWithUndo, stepQuantity } from "./line-verbs.ts";

const WORD = "h-11 px-2 text-13 font-medium text-soft hover:text-ink";

/** What can be done with the selected line. */
export function LineControls({ line }: { line: TillLine }) {
  const { can } = useSession();
  const format = useFormat();
  const { lineId } = line;
  return (
    <div className="relative flex items-center justify-between gap-1 pr-2 pb-2 pl-4">
      <div className="flex items-center">
        <Button size="icon" className="rounded-r-none" aria-label={`One less ${line.name}`} onClick={() => stepQuantity(lineId, -1)}>
          <Minus aria-hidden />
        </Button>
        <Button
          className="min-w-14 rounded-none border-x-0 px-2 text-16"
          aria-label={`Quantity ${format.quantity(line.quantityMilli, line.unit)}, change`}
          onClick={() => openDialog({ kind: "quantity", lineId })}
        >
          {format.quantity(line.quantityMilli)}
        </Button>
        <Button size="icon" className="rounded-l-none" aria-label={`One more ${line.name}`} onClick={() => stepQuantity(lineId, 1)}>
          <Plus aria-hidden />
        </Button>
      </div>
      <div className="flex items-center">
        {can("sale.discount") && (
          <Button look="quiet" className={WORD} onClick={() => openDialog({ kind: "lineDiscount", lineId })}>
            Discount
          </Button>
        )}
        {can("sale.overridePrice") && (
          <Button look="quiet" className={WORD} onClick={() => openDialog({ kind: "price", lineId })}>
            Price
          </Button>
        )}
        <Button look="quiet" className={WORD} onClick={() => openDialog({ kind: "lineNote", lineId })}>
          Note
        </Button>
        <Button look="quiet" size="icon" className="text-soft hover:text-danger" aria-label={`Remove ${line.name}`} onClick={() => removeWithUndo(lineId)}>
          <Trash2 aria-hidden />
        </Button>
      </div>
    </div>
  );
}
