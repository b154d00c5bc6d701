"use client";

import { parseMoney } from "@galla/domain";
import { useRef, useState, type SubmitEvent } from "react";
import { currencySymbol } from "@/lib/currency-symbol.ts";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { AmountInput } from "@/ui/amount-input.tsx";
import { Dialog } from "@/ui/dialog.tsx";
import { Field } from "@/ui/field.tsx";
import { Notice } from "@/ui/notice.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { NoteField, QuantityField, SheetActions } from "./sheet-fields.tsx";
import { quantityHint, readQuantity, type StockProduct } from "./stock-product.ts";
import { StorePick, useStorePick } from "./store-pick.tsx";
import { useStockChanged } from "./use-stock-change.ts";

type SheetProps = { product: StockProduct; onClose: () => void };

/** Books goods that arrived. */
export function ReceiveSheet({ product, onClose }: SheetProps) {
  return (
    <Dialog open onOpenChange={onClose} shape="sheet" title="Receive goods" description={product.name}>
      <ReceiveForm product={product} onClose={onClose} />
    </Dialog>
  );
}

function useReceiveForm({ product, onClose }: SheetProps) {
  const { format } = useSession();
  const { level, pick } = useStorePick(product);
  const [text, setText] = useState({ quantity: "", cost: "", note: "" });
  const [isChecked, setChecked] = useState(false);
  const receive = trpc.stock.receive.useMutation({ onSuccess: useStockChanged(product, onClose) });
  const quantityMilli = readQuantity(text.quantity, product.unit);
  const costMinor = text.cost.trim() === "" ? undefined : parseMoney(text.cost, format.currency.exponent);
  const isRight = quantityMilli !== null && quantityMilli > 0 && costMinor !== null;
  const submit = () => {
    setChecked(true);
    if (!isRight || level === undefined || receive.isPending) return isRight;
    const line = {
      productId: product.id,
      quantityMilli,
      ...(costMinor === undefined ? {} : { costMinor: Number(costMinor) }),
    };
    receive.mutate({ storeId: level.storeId, note: text.note, lines: [line] });
    return true;
  };
  const errors = {
    quantity:
      isChecked && (quantityMilli === null || quantityMilli === 0)
        ? `How much arrived? ${quantityHint(product.unit)}`
        : undefined,
    cost: isChecked && costMinor === null ? "Write an amount." : undefined,
  };
  return { level, pick, text, setText, errors, quantityMilli, submit, receive };
}

function ReceiveForm(props: SheetProps) {
  const { product, onClose } = props;
  const { can, format } = useSession();
  const explain = useExplain();
  const quantity = useRef<HTMLInputElement>(null);
  const { level, pick, text, setText, errors, quantityMilli, submit, receive } = useReceiveForm(props);
  if (level === undefined) return null;
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!submit()) quantity.current?.focus();
  };
  return (
    <form onSubmit={onSubmit} noValidate className="flex flex-1 flex-col gap-4">
      {receive.error !== null && <Notice meaning="danger">{explain(receive.error)}</Notice>}
      <StorePick product={product} level={level} onPick={pick} />
      <QuantityField
        ref={quantity}
        label="Quantity received"
        unit={product.unit}
        value={text.quantity}
        error={errors.quantity}
        onText={(typed) => setText({ ...text, quantity: typed })}
      />
      <BeforeAfter
        unit={product.unit}
        beforeMilli={level.quantityMilli}
        afterMilli={quantityMilli === null ? null : level.quantityMilli + quantityMilli}
      />
      {can("product.readCost") && (
        <Field label="Cost price of one" optional help="Replaces the cost price of the product." error={errors.cost}>
          {(control) => (
            <AmountInput
              {...control}
              symbol={currencySymbol(format)}
              value={text.cost}
              onChange={(event) => setText({ ...text, cost: event.target.value })}
            />
          )}
        </Field>
      )}
      <NoteField
        help="Such as the number of the delivery."
        value={text.note}
        onText={(note) => setText({ ...text, note })}
      />
      <SheetActions action="Receive" isSaving={receive.isPending} onClose={onClose} />
    </form>
  );
}
