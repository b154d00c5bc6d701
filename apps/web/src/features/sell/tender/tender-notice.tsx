"use client";

import { refusalText } from "@/lib/refusal-text.ts";
import { tryNow } from "@/offline/outbox.ts";
import { useOutboxWaiting } from "@/offline/outbox-state.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Notice } from "@/ui/notice.tsx";
import { useView } from "../till/view-store.ts";

/** Says honestly when the sale is not saved yet, or why a payment cannot be taken. */
export function TenderNotice() {
  const format = useFormat();
  const waiting = useOutboxWaiting();
  const isSending = useView((state) => state.isSending);
  const refusal = useView((state) => state.refusal);
  if (isSending && waiting !== null) {
    return (
      <Notice meaning="warning" action={<Button onClick={tryNow}>Try now</Button>}>
        <p className="font-semibold">Not saved yet.</p>
        <p>
          No answer from the shop's server. The sale is kept on this device and sent again by itself; it cannot be
          counted twice.
        </p>
      </Notice>
    );
  }
  if (refusal === null) return null;
  return <Notice meaning="danger">{refusalText(refusal, format)}</Notice>;
}
