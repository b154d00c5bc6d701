"use client";

import { useRef, useState, type SubmitEvent } from "react";
import { trpc } from "@/trpc/client.ts";
import { useExplain } from "@/trpc/use-explain.ts";
import { Dialog } from "@/ui/dialog.tsx";
import { Field } from "@/ui/field.tsx";
import { Notice } from "@/ui/notice.tsx";
import { Select } from "@/ui/select.tsx";
import { changeOf, modesOf, REASON_OPTIONS, type AdjustMode, type AdjustReason } from "./adjust-change.ts";
import { BeforeAfter } from "./before-after.tsx";
import { NoteField, QuantityField, SheetActions } from "./sheet-fields.tsx";
import { quantityHint, readQuantity, type StockProduct } from "./stock-product.ts";
import { StorePick, useStorePick } from "./store-pick.tsx";
import { useStockChanged } from "./use-stock-change.ts";

type SheetProps = {
  product: StockProduct;
  /** What the dialog proposes. */
  reason?: AdjustReason;
  onClose: () => void;
};

/** Brings the book in line with the shelf, and says why. */
export function AdjustSheet(props: SheetProps) {
  const { product, onClose } = props;
  return (
    <Dialog open onOpenChange={onClose} shape="sheet" title="Adjust stock" description={product.name}>
      <AdjustForm {...props} />
    </Dialog>
  );
}

const LABELS: Readonly<Record<AdjustMode, string>> = {
  counted: "Counted on the shelf",
  remove: "Take away",
  add: "Add",
};
const MODE_OPTIONS = [
  { value: "remove", label: "Take away" },
  { value: "add", label: "Add" },
] as const;

function useAdjustForm({ product, reason: proposed = "COUNTED", onClose }: SheetProps) {
  const { level, pick } = useStorePick(product);
  const [reason, setReason] = useState<AdjustReason>(proposed);
  const [wantedMode, setMode] = useState<AdjustMode>("remove");
  const [text, setText] = useState({ quantity: "", note: "" });
  const [isChecked, setChecked] = useState(false);
  const adjust = trpc.stock.adjust.useMutation({ onSuccess: useStockChanged(product, onClose) });
  const modes = modesOf(reason);
  const mode = modes.find((candidate) => candidate === wantedMode) ?? modes[0] ?? "remove";
  const beforeMilli = level?.quantityMilli ?? 0;
  const typedMilli = readQuantity(text.quantity, product.unit);
  const changeMilli = typedMilli === null ? null : changeOf(mode, typedMilli, beforeMilli);
  const problem = problemOf(changeMilli, mode, beforeMilli);
  const error = !isChecked || problem === null ? undefined : problem === "" ? quantityHint(product.unit) : problem;
  const submit = () => {
    setChecked(true);
    if (changeMilli === null || problem !== null) return false;
    if (level !== undefined && !adjust.isPending)
      adjust.mutate({ storeId: level.storeId, productId: product.id, changeMilli, reason, note: text.note });
    return true;
  };
  return { level, pick, reason, setReason, mode, modes, setMode, text, setText, error, changeMilli, submit, adjust };
}

/** What is wrong with a change, null when nothing is; empty when nothing usable was typed. */
function problemOf(changeMilli: number | null, mode: AdjustMode, beforeMilli: number): string | null {
  if (changeMilli === null) return "";
  if (changeMilli === 0) return mode === "counted" ? "This is what the book says already." : "";
  return beforeMilli + changeMilli < 0 ? "There is not that much to take away." : null;
}

function AdjustForm(props: SheetProps) {
  const { product, onClose } = props;
  const explain = useExplain();
  const quantity = useRef<HTMLInputElement>(null);
  const form = useAdjustForm(props);
  const { level, text, setText, changeMilli, adjust } = form;
  if (level === undefined) return null;
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!form.submit()) quantity.current?.focus();
  };
  return (
    <form onSubmit={onSubmit} noValidate className="flex flex-1 flex-col gap-4">
      {adjust.error !== null && <Notice meaning="danger">{explain(adjust.error)}</Notice>}
      <StorePick product={product} level={level} onPick={form.pick} />
      <ReasonFields form={form} />
      <QuantityField
        ref={quantity}
        label={LABELS[form.mode]}
        unit={product.unit}
        value={text.quantity}
        error={form.error}
        onText={(typed) => setText({ ...text, quantity: typed })}
      />
      <BeforeAfter
        unit={product.unit}
        beforeMilli={level.quantityMilli}
        afterMilli={changeMilli === null ? null : level.quantityMilli + changeMilli}
      />
      <NoteField value={text.note} onText={(note) => setText({ ...text, note })} />
      <SheetActions action="Adjust stock" isSaving={adjust.isPending} onClose={onClose} />
    </form>
  );
}

function ReasonFields({ form }: { form: ReturnType<typeof useAdjustForm> }) {
  const { reason, setReason, mode, modes, setMode } = form;
  return (
    <>
      <Field label="Reason">
        {(control) => <Select {...control} value={reason} options={REASON_OPTIONS} onValueChange={setReason} />}
      </Field>
      {modes.length > 1 && (
        <Field label="Change">
          {(control) => (
            <Select
              {...control}
              value={mode === "add" ? "add" : "remove"}
              options={MODE_OPTIONS}
              onValueChange={setMode}
            />
          )}
        </Field>
      )}
    </>
  );
}
