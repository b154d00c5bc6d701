"use client";

import { toDecimalString } from "@galla/domain";
import type { LineDiscountInput } from "@galla/validators";
import { useState } from "react";
import { refusalText } from "@/lib/refusal-text.ts";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Tab, TabList, Tabs } from "@/ui/tabs.tsx";
import { pricedOf } from "../till/priced-till.ts";
import { withLine, type TillCart, type TillLine } from "../till/till-cart.ts";
import { changeCart, useTill } from "../till/till-store.ts";
import { setView } from "../till/view-store.ts";
import { isNothing, readDiscount, type DiscountKind } from "./discount-kinds.ts";
import { FieldDialog } from "./field-dialog.tsx";

const LABELS: Record<DiscountKind, string> = {
  percent: "Percent off",
  amount: "Amount off",
  perUnit: "Amount off each",
};
const TABS: Record<DiscountKind, string> = { percent: "Percent", amount: "Amount", perUnit: "Each" };
const LINE_KINDS = ["percent", "amount", "perUnit"] as const;
const CART_KINDS = ["percent", "amount"] as const;

/** The cart with this discount on the line, or on the whole sale where no line is meant. */
function withDiscount(cart: TillCart, line: TillLine | null, discount: LineDiscountInput | null): TillCart {
  if (line !== null) return withLine(cart, line.lineId, (before) => ({ ...before, discount }));
  return { ...cart, discount: discount?.kind === "perUnit" ? null : discount };
}

function isKind(text: string): text is DiscountKind {
  return Object.hasOwn(LABELS, text);
}

/** A discount on one line or on the whole sale. What it comes off sets the limit, by the shared law. */
export function DiscountDialog({ line, onClose }: { line: TillLine | null; onClose: () => void }) {
  const { store, merchant, format, can } = useSession();
  const cart = useTill((state) => state.cart);
  const current = line === null ? cart.discount : line.discount;
  const [kind, setKind] = useState<DiscountKind>(current?.kind ?? "percent");
  const [text, setText] = useState(() => textOf(current, format.currency.exponent));
  const [error, setError] = useState<string>();
  const put = (discount: LineDiscountInput | null) => {
    changeCart((now) => withDiscount(now, line, discount));
    setView({ refusal: null });
    onClose();
  };
  const apply = () => {
    const discount = readDiscount(kind, text, format.currency);
    if (discount === null)
      return setError(kind === "percent" ? "Type a percentage between 0 and 100." : "Type an amount, such as 2.50.");
    const { refusal } = pricedOf(withDiscount(cart, line, discount), store);
    return refusal === null ? put(isNothing(discount) ? null : discount) : setError(refusalText(refusal, format));
  };
  return (
    <FieldDialog
      title="Discount"
      description={line?.name ?? "On the whole sale"}
      label={LABELS[kind]}
      help={
        can("sale.discountOverLimit")
          ? undefined
          : `A manager approves more than ${format.rate(merchant.discountLimitPpm)} off the sale before the payment.`
      }
      text={text}
      error={error}
      action="Give discount"
      inputMode="decimal"
      before={<KindTabs kind={kind} kinds={line === null ? CART_KINDS : LINE_KINDS} onKind={setKind} />}
      aside={current !== null && <Button onClick={() => put(null)}>No discount</Button>}
      onText={(next) => {
        setText(next);
        setError(undefined);
      }}
      onApply={apply}
      onClose={onClose}
    />
  );
}

function textOf(discount: LineDiscountInput | null, exponent: number): string {
  if (discount === null) return "";
  return discount.kind === "percent"
    ? String(discount.ratePpm / 10_000)
    : toDecimalString(BigInt(discount.amountMinor), exponent);
}

type KindTabsProps = { kind: DiscountKind; kinds: readonly DiscountKind[]; onKind: (kind: DiscountKind) => void };

function KindTabs({ kind, kinds, onKind }: KindTabsProps) {
  return (
    <Tabs value={kind} onValueChange={(chosen) => isKind(chosen) && onKind(chosen)}>
      <TabList aria-label="Kind of discount" className="mb-4">
        {kinds.map((name) => (
          <Tab key={name} value={name} aria-controls={undefined}>
            {TABS[name]}
          </Tab>
        ))}
      </TabList>
    </Tabs>
  );
}
