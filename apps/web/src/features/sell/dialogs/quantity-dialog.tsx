"use client";

import { milli, parseQuantity } from "@galla/domain";
import { useState } from "react";
import { isTouchDevice } from "@/lib/pointer.ts";
import { useFormat } from "@/trpc/session.tsx";
import { NumberPad } from "@/ui/number-pad.tsx";
import { readTimes } from "../scan/times.ts";
import type { TillLine } from "../till/till-cart.ts";
import { changeLine } from "../till/till-store.ts";
import { announce } from "../till/announcer.tsx";
import { FieldDialog } from "./field-dialog.tsx";

/** How much of a line: "2", "1.238" where the unit is measured, "3x" as one says it. */
export function QuantityDialog({ line, onClose }: { line: TillLine; onClose: () => void }) {
  const format = useFormat();
  const [text, setText] = useState(() => format.quantity(line.quantityMilli));
  const [isFresh, setFresh] = useState(true);
  const [error, setError] = useState<string>();
  const isWhole = format.isWhole(line.unit);
  const change = (next: string) => {
    setText(next);
    setFresh(false);
    setError(undefined);
  };
  const apply = () => {
    const times = readTimes(text);
    const typed = parseQuantity(times === null ? text : format.quantity(times.quantityMilli), line.unit);
    if (typed === null || typed === milli(0)) {
      setError(
        isWhole
          ? `${line.name} is sold in whole pieces: 1, 2, 3 …`
          : "Type a quantity above zero with at most three decimals, such as 1.238.",
      );
      return;
    }
    changeLine(line.lineId, (before) => ({ ...before, quantityMilli: Number(typed) }));
    announce(`${line.name}, ${format.quantity(typed, line.unit)}`);
    onClose();
  };
  return (
    <FieldDialog
      title="Quantity"
      description={line.name}
      label={isWhole ? "How many" : `How much, in ${format.unit(line.unit)}`}
      text={text}
      error={error}
      action="Set quantity"
      inputMode={isTouchDevice() ? "none" : "decimal"}
      onText={change}
      onApply={apply}
      onClose={onClose}
    >
      {/* The first figure replaces what stood there, as it would with the text selected. */}
      <NumberPad
        className="mt-3"
        onPress={(key) => change(isFresh ? key : text + key)}
        onDelete={() => change(text.slice(0, -1))}
      />
    </FieldDialog>
  );
}
