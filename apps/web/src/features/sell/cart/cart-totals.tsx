"use client";

import { useEffect, type ReactNode } from "react";
import { classNames } from "@/lib/class-names.ts";
import { useSession } from "@/trpc/session.tsx";
import { announce } from "../till/announcer.tsx";
import { useTill } from "../till/till-store.ts";
import { openDialog } from "../till/view-store.ts";
import { usePriced } from "./use-priced.ts";

/** Subtotal, discount, tax and total by the shared law. */
export function CartTotals() {
  const { store, format, can } = useSession();
  const { priced } = usePriced();
  const hasLines = useTill((state) => state.cart.lines.length > 0);
  const isPaying = useTill((state) => state.isPaying);
  const total = priced === null ? null : format.money(priced.totalMinor);
  useEffect(() => {
    if (total !== null && hasLines) announce(`Total ${total}`);
  }, [total, hasLines]);
  const show = (value: bigint | undefined) => (value === undefined ? "—" : format.amount(value));
  return (
    <div className="px-4 pt-2">
      <dl className="text-14">
        <Figure label="Subtotal">{show(priced?.subtotalMinor)}</Figure>
        {(priced?.discountMinor ?? 0n) > 0n && <Figure label="Discount">−{show(priced?.discountMinor)}</Figure>}
        <Figure label={store.taxMode === "INCLUSIVE" ? "Tax, included" : "Tax"}>{show(priced?.taxMinor)}</Figure>
        <Figure label="Total" isTotal>
          {total ?? "—"}
        </Figure>
      </dl>
      {can("sale.discount") && hasLines && !isPaying && (
        <button
          type="button"
          onClick={() => openDialog({ kind: "cartDiscount" })}
          className="-mx-2 h-11 rounded-md px-2 text-14 font-medium text-accent hover:bg-sunken"
        >
          Discount on the whole sale
        </button>
      )}
    </div>
  );
}

function Figure({ label, isTotal = false, children }: { label: string; isTotal?: boolean; children: ReactNode }) {
  return (
    <div
      className={classNames(
        "flex items-baseline justify-between gap-4",
        isTotal ? "pt-1 text-24 font-semibold" : "text-soft",
      )}
    >
      <dt className={classNames(isTotal && "text-16")}>{label}</dt>
      <dd className="whitespace-nowrap">{children}</dd>
    </div>
  );
}
