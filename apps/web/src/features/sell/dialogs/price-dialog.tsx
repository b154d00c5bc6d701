"use client";

import { parseMoney, toDecimalString } from "@galla/domain";
import { useState } from "react";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import type { TillLine } from "../till/till-cart.ts";
import { changeLine } from "../till/till-store.ts";
import { FieldDialog } from "./field-dialog.tsx";

/** Another price for one line of this sale. The catalogue stays as it is; a cashier’s price is approved before the sale. */
export function PriceDialog({ line, onClose }: { line: TillLine; onClose: () => void }) {
  const { format, can } = useSession();
  const { exponent } = format.currency;
  const [text, setText] = useState<string>(() =>
    toDecimalString(BigInt(line.overrideMinor ?? line.priceMinor), exponent),
  );
  const [error, setError] = useState<string>();
  const put = (overrideMinor: number | null) => {
    changeLine(line.lineId, (before) => ({ ...before, overrideMinor }));
    onClose();
  };
  const apply = () => {
    const price = parseMoney(text, exponent);
    if (price === null) return setError("Type a price, such as 22.50.");
    return put(Number(price) === line.priceMinor ? null : Number(price));
  };
  return (
    <FieldDialog
      title="Price for this sale"
      description={line.name}
      label="Price of one"
      help={
        `The catalogue says ${format.money(line.priceMinor)}.` +
        (can("sale.overridePrice") ? "" : " A manager approves another price before the payment.")
      }
      text={text}
      error={error}
      action="Set price"
      inputMode="decimal"
      aside={line.overrideMinor !== null && <Button onClick={() => put(null)}>Catalogue price</Button>}
      onText={(next) => {
        setText(next);
        setError(undefined);
      }}
      onApply={apply}
      onClose={onClose}
    />
  );
}
