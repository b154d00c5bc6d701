"use client";

import { CloudUpload, CircleCheck } from "lucide-react";
import { useOutboxWaiting } from "@/offline/outbox-state.ts";
import { useFormat } from "@/trpc/session.tsx";

/** Whether everything this till did has reached the shop's server, in words. */
export function OutboxState() {
  const waiting = useOutboxWaiting();
  const format = useFormat();
  if (waiting === null) {
    return (
      <p role="status" className="flex items-center gap-1.5 text-13 text-soft">
        <CircleCheck aria-hidden className="size-4 text-success max-sm:hidden" />
        Saved
      </p>
    );
  }
  return (
    <p role="status" className="flex items-center gap-1.5 text-13 font-semibold whitespace-nowrap text-warning">
      <CloudUpload aria-hidden className="size-4" />
      <span>
        {waiting.count} waiting<span className="hidden sm:inline">, since {format.time(waiting.since)}</span>
      </span>
    </p>
  );
}
