"use client";

import type { ShiftOutput, ZReportOutput } from "@galla/validators";
import { ArrowLeft } from "lucide-react";
import { useRef, type SubmitEvent } from "react";
import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Notice } from "@/ui/notice.tsx";
import { CashCount } from "../count/cash-count.tsx";
import { countedMinor } from "../count/counts.ts";
import { ClosingApproval } from "./closing-approval.tsx";
import { DifferenceReason } from "./difference-reason.tsx";
import { UnsentSales } from "./unsent-sales.tsx";
import { useCloseShift, type Closing } from "./use-close-shift.ts";
import { useUnsent, type Unsent } from "./use-unsent.ts";

type CloseShiftProps = {
  shift: ShiftOutput;
  onClosed: (report: ZReportOutput) => void;
  onBack: () => void;
};

/** The end of a shift: a blind count, note by note, and what the difference is about. */
export function CloseShift({ shift, onClosed, onBack }: CloseShiftProps) {
  const closing = useCloseShift(shift, onClosed);
  const unsent = useUnsent(shift.registerId);
  const top = useRef<HTMLElement>(null);
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (closing.isClosing) return;
    const held = await unsent.look();
    if (held.length === 0) await closing.close();
    else top.current?.scrollTo({ top: 0 });
  };
  return (
    <main ref={top} className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <form
        noValidate
        onSubmit={(event) => void submit(event)}
        className="mx-auto flex w-full max-w-4xl flex-1 flex-col px-4 pt-2 sm:px-6"
      >
        <Button look="quiet" className="-ml-2 self-start px-2 text-soft" disabled={closing.isClosing} onClick={onBack}>
          <ArrowLeft aria-hidden />
          Back to the shift
        </Button>
        <h1 className="mt-1 text-24 font-semibold tracking-tight">Count the drawer</h1>
        <p className="mt-1 text-14 text-pretty text-soft">
          Count every note and coin in the drawer at {shift.registerName}, the float included. Enter goes to the next
          one.
        </p>
        <Obstacles closing={closing} unsent={unsent} />
        <div className="mt-5 flex-1 pb-6">
          <CashCount counts={closing.counts} onCounts={closing.count} autoFocus />
          {closing.differenceMinor !== null && (
            <DifferenceReason
              differenceMinor={closing.differenceMinor}
              reason={closing.reason}
              onReason={closing.setReason}
            />
          )}
        </div>
        <CountBar closing={closing} />
      </form>
      <ClosingApproval shift={shift} closing={closing} />
    </main>
  );
}

function Obstacles({ closing, unsent }: { closing: Closing; unsent: Unsent }) {
  const { obstacle } = closing;
  const own = unsent.sales.map(({ saleId, command, queuedAt }) => ({
    saleId,
    totalMinor: command.expectedTotalMinor,
    queuedAt: new Date(queuedAt).toISOString(),
  }));
  const sales = own.length > 0 ? own : obstacle?.kind === "unsent" ? obstacle.sales : [];
  return (
    <>
      {sales.length > 0 && <UnsentSales sales={sales} isSending={unsent.isSending} onSend={unsent.sendNow} />}
      {obstacle?.kind === "words" && (
        <Notice meaning="danger" className="mt-4">
          {obstacle.words}
        </Notice>
      )}
    </>
  );
}

/** What has been counted so far, and the end of the shift; always in sight. */
function CountBar({ closing }: { closing: Closing }) {
  const format = useFormat();
  return (
    <div className="sticky bottom-0 -mx-4 border-t border-line bg-page px-4 py-3 sm:-mx-6 sm:px-6">
      <div className="flex items-center justify-between gap-4">
        <p className="min-w-0" role="status">
          <span className="block text-13 text-soft">Counted</span>
          <span className="text-24 font-semibold whitespace-nowrap sm:text-32">
            {format.money(countedMinor(closing.counts))}
          </span>
        </p>
        <Button type="submit" look="primary" size="large" disabled={closing.isClosing}>
          {closing.isClosing ? "Closing…" : "Close the shift"}
        </Button>
      </div>
    </div>
  );
}
