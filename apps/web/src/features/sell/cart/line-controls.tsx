"use client";

import { Minus, Plus, Trash2 } from "lucide-react";
import { useFormat, useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import type { TillLine } from "../till/till-cart.ts";
import { openDialog } from "../till/view-store.ts";
import { removeWithUndo, stepQuantity } from "./line-verbs.ts";

/** What can be done with the selected line. */
export function LineControls({ line }: { line: TillLine }) {
  const { can } = useSession();
  const { lineId } = line;
  return (
    <div className="relative flex items-center justify-between gap-1 pr-2 pb-2 pl-4">
      <QuantityStepper line={line} />
      <div className="flex items-center">
        {can("sale.discount") && <Word word="Discount" onPress={() => openDialog({ kind: "lineDiscount", lineId })} />}
        {(can("sale.overridePrice") || can("approval.request")) && (
          <Word word="Price" onPress={() => openDialog({ kind: "price", lineId })} />
        )}
        <Word word="Note" onPress={() => openDialog({ kind: "lineNote", lineId })} />
        <Button
          look="quiet"
          size="icon"
          className="text-soft hover:text-danger"
          aria-label={`Remove ${line.name}`}
          onClick={() => removeWithUndo(lineId)}
        >
          <Trash2 aria-hidden />
        </Button>
      </div>
    </div>
  );
}

function Word({ word, onPress }: { word: string; onPress: () => void }) {
  return (
    <Button look="quiet" className="h-11 px-2 text-13 font-medium text-soft hover:text-ink" onClick={onPress}>
      {word}
    </Button>
  );
}

function QuantityStepper({ line }: { line: TillLine }) {
  const format = useFormat();
  const { lineId, name } = line;
  return (
    <div className="flex items-center">
      <Button
        size="icon"
        className="rounded-r-none"
        aria-label={`One less ${name}`}
        onClick={() => stepQuantity(lineId, -1)}
      >
        <Minus aria-hidden />
      </Button>
      <Button
        className="min-w-14 rounded-none border-x-0 px-2 text-16"
        aria-label={`Quantity ${format.quantity(line.quantityMilli, line.unit)}, change`}
        onClick={() => openDialog({ kind: "quantity", lineId })}
      >
        {format.quantity(line.quantityMilli)}
      </Button>
      <Button
        size="icon"
        className="rounded-l-none"
        aria-label={`One more ${name}`}
        onClick={() => stepQuantity(lineId, 1)}
      >
        <Plus aria-hidden />
      </Button>
    </div>
  );
}
