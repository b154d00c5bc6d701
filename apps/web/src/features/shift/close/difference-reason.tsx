"use client";

import { useEffect, useRef } from "react";
import { useFormat } from "@/trpc/session.tsx";
import { Notice } from "@/ui/notice.tsx";
import { ReasonField } from "@/ui/reason-field.tsx";
import { differenceText } from "../report/difference-text.ts";

type DifferenceReasonProps = { differenceMinor: number; reason: string; onReason: (reason: string) => void };

const USUAL = {
  over: ["Wrong change given", "A sale was not rung up", "Cash in not written down", "No idea"],
  short: ["Wrong change given", "A sale rung up twice", "Cash out not written down", "No idea"],
} as const;

/** The drawer is over or short: that is always accepted, with a reason. */
export function DifferenceReason({ differenceMinor, reason, onReason }: DifferenceReasonProps) {
  const format = useFormat();
  const block = useRef<HTMLDivElement>(null);
  // It appears below the last coin, where nobody may be looking.
  useEffect(() => {
    block.current?.scrollIntoView({ block: "end" });
  }, []);
  return (
    // The margin keeps it clear of the bar that stands over the end of the page.
    <div ref={block} className="mt-6 flex scroll-mb-28 flex-col gap-3">
      <Notice meaning="warning">
        <p className="text-16 font-semibold">The drawer is {differenceText(differenceMinor, format.money)}.</p>
        <p>Count again if you are not sure. Else say why, and close.</p>
      </Notice>
      <ReasonField
        label={differenceMinor > 0 ? "Why it is over" : "Why it is short"}
        reason={reason}
        usual={differenceMinor > 0 ? USUAL.over : USUAL.short}
        autoFocus
        maxLength={500}
        onReason={onReason}
      />
    </div>
  );
}
