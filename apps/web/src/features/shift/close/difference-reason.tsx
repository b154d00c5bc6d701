"use client";

import { useFormat } from "@/trpc/session.tsx";
import { Notice } from "@/ui/notice.tsx";
import { ReasonField } from "@/ui/reason-field.tsx";
import { differenceText } from "../report/difference-text.ts";

type DifferenceReasonProps = { differenceMinor: number; reason: string; onReason: (reason: string) => void };

const USUAL = ["Wrong change given", "A sale was not rung up", "Cash out not written down", "No idea"] as const;

/** The drawer is over or short: that is always accepted, with a reason. */
export function DifferenceReason({ differenceMinor, reason, onReason }: DifferenceReasonProps) {
  const format = useFormat();
  return (
    <div className="mb-3 flex flex-col gap-3">
      <Notice meaning="warning">
        <p className="text-16 font-semibold">The drawer is {differenceText(differenceMinor, format)}.</p>
        <p>Count again if you are not sure. Else say why, and close.</p>
      </Notice>
      <ReasonField
        label={differenceMinor > 0 ? "Why it is over" : "Why it is short"}
        reason={reason}
        usual={USUAL}
        autoFocus
        maxLength={500}
        onReason={onReason}
      />
    </div>
  );
}
