"use client";

import { ONE_MILLI, repriced, withAtMost } from "../till/till-cart.ts";
import { isUnit } from "@/lib/format.ts";
import { refusalText, shortageText } from "@/lib/refusal-text.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Notice } from "@/ui/notice.tsx";
import type { RefusalDetails, Shortage } from "@galla/domain";
import { changeCart, useTill } from "../till/till-store.ts";
import { setView, useView } from "../till/view-store.ts";
import { usePriced } from "./use-priced.ts";

/** Why the sale was not made, with the two things one can do about it. */
export function RefusalNotice() {
  const format = useFormat();
  const answered = useView((state) => state.refusal);
  const { refusal: own } = usePriced();
  const isPaying = useTill((state) => state.isPaying);
  const refusal = answered ?? own;
  // While it is being paid for, the payment says it.
  if (refusal === null || isPaying) return null;
  if (refusal.code === "stock.insufficient") return <Shortages shortages={refusal.details.shortages} />;
  if (refusal.code === "sale.total_mismatch") return <NewPrices details={refusal.details} />;
  return (
    <Notice meaning="danger" className="m-3">
      {refusalText(refusal, format)}
    </Notice>
  );
}

function Shortages({ shortages }: { shortages: readonly Shortage[] }) {
  const settle = (productId: string, mostMilli: number) => {
    changeCart((cart) => withAtMost(cart, productId, mostMilli));
    const left = shortages.filter((shortage) => shortage.productId !== productId);
    setView({ refusal: left.length === 0 ? null : { code: "stock.insufficient", details: { shortages: left } } });
  };
  return (
    <Notice meaning="danger" className="m-3">
      <ul className="flex flex-col gap-3">
        {shortages.map((shortage) => (
          <OneShortage key={shortage.productId} shortage={shortage} onSettle={settle} />
        ))}
      </ul>
    </Notice>
  );
}

type OneShortageProps = { shortage: Shortage; onSettle: (productId: string, mostMilli: number) => void };

function OneShortage({ shortage, onSettle }: OneShortageProps) {
  const format = useFormat();
  const { productId, unit } = shortage;
  // What is sold in pieces is offered in pieces, even where the book has a broken one.
  const availableMilli =
    isUnit(unit) && format.isWhole(unit)
      ? shortage.availableMilli - (shortage.availableMilli % ONE_MILLI)
      : shortage.availableMilli;
  return (
    <li className="flex flex-col gap-2">
      <p className="font-medium">{shortageText(shortage, format)}</p>
      <div className="flex gap-2">
        {availableMilli > 0 && (
          <Button onClick={() => onSettle(productId, availableMilli)}>
            Sell {format.quantity(availableMilli, unit)}
          </Button>
        )}
        <Button onClick={() => onSettle(productId, 0)}>Remove</Button>
      </div>
    </li>
  );
}

function NewPrices({ details }: { details: RefusalDetails["sale.total_mismatch"] }) {
  const format = useFormat();
  const accept = () => {
    changeCart((cart) => repriced(cart, details.lines));
    setView({ refusal: null });
  };
  return (
    <Notice meaning="warning" className="m-3">
      <p className="mb-2 font-medium">{refusalText({ code: "sale.total_mismatch", details }, format)}</p>
      <Button onClick={accept}>Use {format.money(details.actualTotalMinor)}</Button>
    </Notice>
  );
}
