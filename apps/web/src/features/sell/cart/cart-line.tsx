"use client";

import { memo } from "react";
import { classNames } from "@/lib/class-names.ts";
import { useCatalog } from "@/offline/catalog.ts";
import { useFormat } from "@/trpc/session.tsx";
import type { TillLine } from "../till/till-cart.ts";
import { selectLine, useTill } from "../till/till-store.ts";
import { discountWords } from "./discount-words.ts";
import { LineControls } from "./line-controls.tsx";
import { useLineTotal, useOverStock } from "./use-priced.ts";

/** One line of the cart. Only the selected one carries its controls, so that many lines fit. */
export const CartLine = memo(function CartLine({ line }: { line: TillLine }) {
  // While it is being paid for, the cart is only read.
  const isSelected = useTill((state) => !state.isPaying && state.selectedLineId === line.lineId);
  const flash = useTill((state) => (state.addedLineId === line.lineId ? state.additions : 0));
  return (
    <li
      className={classNames("relative border-b border-line", isSelected && "bg-accent-soft/50")}
      data-line={line.lineId}
    >
      {flash > 0 && <span key={flash} aria-hidden className="pointer-events-none absolute inset-0 animate-flash" />}
      {isSelected && <span aria-hidden className="absolute inset-y-0 left-0 w-1 bg-accent" />}
      <button
        type="button"
        aria-pressed={isSelected}
        onClick={() => selectLine(line.lineId)}
        className="relative flex w-full items-start gap-3 px-4 pt-2.5 pb-2 text-left -outline-offset-2"
      >
        <span className="min-w-0 flex-1">
          <span className="line-clamp-2 text-14 font-semibold">{line.name}</span>
          <LineFigures line={line} />
        </span>
        <LineTotal lineId={line.lineId} />
      </button>
      {isSelected && <LineControls line={line} />}
    </li>
  );
});

function LineTotal({ lineId }: { lineId: string }) {
  const format = useFormat();
  const total = useLineTotal(lineId);
  return <span className="text-16 font-semibold whitespace-nowrap">{total === null ? "—" : format.amount(total)}</span>;
}

function LineFigures({ line }: { line: TillLine }) {
  const format = useFormat();
  const stockMilli = useCatalog((state) => state.index.byId.get(line.productId)?.stockMilli);
  const over = useOverStock(line.productId, stockMilli);
  const price = line.overrideMinor ?? line.priceMinor;
  return (
    <span className="flex flex-col text-13 text-soft">
      <span>
        {format.quantity(line.quantityMilli, line.unit)} × {format.amount(price)}
        {line.overrideMinor !== null && <s className="ml-1.5">{format.amount(line.priceMinor)}</s>}
      </span>
      {line.discount !== null && (
        <span className="font-medium text-success">{discountWords(line.discount, format)}</span>
      )}
      {line.note !== "" && <span className="break-words">“{line.note}”</span>}
      {over !== null && (
        <span className="font-medium text-warning">
          {over <= 0 ? "None in stock" : `Only ${format.quantity(over, line.unit)} in stock`}
        </span>
      )}
    </span>
  );
}
