"use client";

import type { TransferOutput } from "@galla/validators";
import { useRef, type SubmitEvent } from "react";
import { Button } from "@/ui/button.tsx";
import { LeaveGuard } from "@/ui/leave-guard.tsx";
import { Notice } from "@/ui/notice.tsx";
import { ReceiveLine } from "./receive-line.tsx";
import { useReceive } from "./use-receive.ts";

/** What really arrived, product by product. As much as was sent stands there already; only what differs is typed. */
export function ReceiveForm({ transfer, onDone }: { transfer: TransferOutput; onDone: () => void }) {
  const receiving = useReceive(transfer, onDone);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (receiving.isSaving || receiving.submit()) return;
    // After the errors are there, so that the first of them can take the focus.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Notice>Count what arrived. Where it is not what was sent, put the real figure and say why.</Notice>
      {receiving.problem !== null && <Notice meaning="danger">{receiving.problem}</Notice>}
      <ul aria-label="What arrived" className="divide-y divide-line rounded-md border border-line bg-surface">
        {transfer.lines.map((line) => (
          <ReceiveLine key={line.productId} line={line} receiving={receiving} />
        ))}
      </ul>
      <div className="flex justify-end gap-2 max-sm:flex-col">
        <Button size="large" disabled={receiving.isSaving} onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" look="primary" size="large" disabled={receiving.isSaving}>
          {receiving.isSaving ? "Saving…" : `Put into stock at ${transfer.toStoreName}`}
        </Button>
      </div>
      <LeaveGuard isUnsaved={receiving.isChanged} />
    </form>
  );
}
