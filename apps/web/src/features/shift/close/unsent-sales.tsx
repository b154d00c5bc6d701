"use client";

import type { UnsentSale } from "@galla/domain";
import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Notice } from "@/ui/notice.tsx";

type UnsentSalesProps = { sales: readonly UnsentSale[]; isSending: boolean; onSend: () => void };

/** The sales that must reach the server before the shift can be closed, and the way to send them. */
export function UnsentSales({ sales, isSending, onSend }: UnsentSalesProps) {
  const format = useFormat();
  return (
    <Notice
      meaning="warning"
      className="mt-4"
      action={
        <Button onClick={onSend} disabled={isSending}>
          {isSending ? "Sending…" : "Send now"}
        </Button>
      }
    >
      <p className="font-semibold">
        {sales.length === 1 ? "1 sale is not saved yet." : `${sales.length} sales are not saved yet.`}
      </p>
      <p>The shop’s server must have every sale before the shift is closed. Nothing is lost meanwhile.</p>
      <ul className="mt-2 flex flex-col gap-1">
        {sales.map(({ saleId, totalMinor, queuedAt }) => (
          <li key={saleId} className="flex justify-between gap-4">
            <span>Rung up {format.dateTime(queuedAt)}</span>
            <span className="font-semibold whitespace-nowrap">{format.money(totalMinor)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
