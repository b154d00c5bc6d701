"use client";

import { CircleCheck, Plus, Printer } from "lucide-react";
import { useEffect, useState } from "react";
import type { ReceiptOutput } from "@galla/validators";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Kbd } from "@/ui/kbd.tsx";
import { PaperChoice } from "@/ui/receipt/paper-choice.tsx";
import { readPaper } from "@/ui/receipt/paper.ts";
import { printReceipt } from "@/ui/receipt/print-receipt.ts";
import { PrintRoot } from "@/ui/receipt/print-root.tsx";
import { Receipt } from "@/ui/receipt/receipt.tsx";
import { announce } from "../till/announcer.tsx";
import { newSale } from "./new-sale.ts";

/** The sale is saved: the change to give back, the receipt, and one key to the next customer. */
export function DoneView({ receipt }: { receipt: ReceiptOutput }) {
  const { merchant, format } = useSession();
  const [paper, setPaper] = useState(readPaper);
  const document = <Receipt sale={receipt} shopName={merchant.name} format={format} paper={paper} />;
  return (
    <main className="flex min-h-0 flex-1 overflow-y-auto max-lg:flex-col">
      <section aria-labelledby="done-title" className="mx-auto flex w-full max-w-md flex-col justify-center gap-6 p-6">
        <MoneyBack receipt={receipt} />
        <div className="flex flex-col gap-2">
          <Button look="primary" size="large" autoFocus className="text-20" onClick={newSale}>
            <Plus aria-hidden />
            New sale
            <Kbd className="hidden lg:inline-flex">Enter</Kbd>
          </Button>
          <Button size="large" onClick={() => printReceipt(paper)}>
            <Printer aria-hidden />
            Print
            <Kbd className="hidden lg:inline-flex">P</Kbd>
          </Button>
          <PaperChoice paper={paper} onPaper={setPaper} />
        </div>
      </section>
      <section
        aria-label="Receipt"
        tabIndex={0}
        className="flex flex-1 justify-center overflow-y-auto border-line bg-sunken p-6 max-lg:border-t lg:border-l"
      >
        <div className="h-fit bg-white p-2">{document}</div>
      </section>
      <PrintRoot>{document}</PrintRoot>
    </main>
  );
}

function MoneyBack({ receipt }: { receipt: ReceiptOutput }) {
  const { format } = useSession();
  const { billNumber, changeMinor, totalMinor } = receipt;
  const word = changeMinor > 0 ? "Change" : "Paid";
  const figure = format.money(changeMinor > 0 ? changeMinor : totalMinor);
  useEffect(() => announce(`Saved. ${word} ${figure}. Bill ${billNumber}.`), [word, figure, billNumber]);
  return (
    <div>
      <p className="flex items-center gap-2 text-14 font-medium text-success">
        <CircleCheck aria-hidden className="size-5" />
        Saved as {billNumber}
      </p>
      <h1 id="done-title" className="mt-6 text-16 font-medium text-soft">
        {word}
      </h1>
      <p className="text-48 font-semibold tracking-tight" data-testid="change">
        {figure}
      </p>
      {changeMinor > 0 && (
        <p className="text-14 text-soft">
          of {format.money(totalMinor + changeMinor)} taken for {format.money(totalMinor)}
        </p>
      )}
    </div>
  );
}
