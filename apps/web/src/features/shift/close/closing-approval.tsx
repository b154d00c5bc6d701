"use client";

import type { ApprovalNeed } from "@galla/domain";
import type { ApprovalScope, ShiftOutput } from "@galla/validators";
import { useMemo } from "react";
import { APPROVAL_REASONS, approvalText } from "@/lib/approval-text.ts";
import { useFormat } from "@/trpc/session.tsx";
import { useApproval } from "@/trpc/use-approval.ts";
import { ApprovalDialog, type ApprovalEntry } from "@/ui/approval-dialog.tsx";
import type { Closing } from "./use-close-shift.ts";

type ClosingApprovalProps = { shift: ShiftOutput; closing: Closing };

/** A difference above the limit takes a leader's PIN: for this shift and exactly this count. */
export function ClosingApproval({ shift, closing }: ClosingApprovalProps) {
  const { obstacle } = closing;
  if (obstacle?.kind !== "approval") return null;
  return <Ask shift={shift} closing={closing} need={obstacle.need} countedMinor={obstacle.countedMinor} />;
}

type AskProps = ClosingApprovalProps & { need: ApprovalNeed; countedMinor: number };

function Ask({ shift, closing, need, countedMinor }: AskProps) {
  const format = useFormat();
  const scopes = useMemo(
    (): ApprovalScope[] => [{ permission: "shift.closeOverThreshold", shiftId: shift.id, countedMinor }],
    [shift.id, countedMinor],
  );
  const close = () => closing.setObstacle(null);
  const { grant, ...approval } = useApproval(shift.storeId, scopes, close);
  const approve = async (entry: ApprovalEntry) => {
    const [approvalId] = (await grant(entry)) ?? [];
    if (approvalId !== undefined) await closing.close(approvalId);
  };
  return (
    <ApprovalDialog
      asks={[approvalText(need, format)]}
      reasons={APPROVAL_REASONS["shift.closeOverThreshold"]}
      {...approval}
      isChecking={approval.isChecking || closing.isClosing}
      onApprove={(entry) => void approve(entry)}
      onClose={close}
    />
  );
}
