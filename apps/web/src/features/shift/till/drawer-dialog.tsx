"use client";

import type { ShiftOutput } from "@galla/validators";
import { useMemo, useState, type SubmitEvent } from "react";
import { v7 } from "uuid";
import { APPROVAL_REASONS, approvalText } from "@/lib/approval-text.ts";
import { useCommandId } from "@/lib/use-command-id.ts";
import { useSession } from "@/trpc/session.tsx";
import { useApproval } from "@/trpc/use-approval.ts";
import { ApprovalDialog, type ApprovalEntry } from "@/ui/approval-dialog.tsx";
import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";
import { Notice } from "@/ui/notice.tsx";
import { ReasonField } from "@/ui/reason-field.tsx";
import { useOpenDrawer } from "./use-move-cash.ts";

type DrawerDialogProps = { shift: ShiftOutput; onDone: (shift: ShiftOutput) => void; onClose: () => void };

/** The drawer without a sale: leaders say why, everybody else asks one of them. */
export function DrawerDialog(props: DrawerDialogProps) {
  const { can } = useSession();
  return can("drawer.open") ? <OwnOpening {...props} /> : <ApprovedOpening {...props} />;
}

function OwnOpening({ shift, onDone, onClose }: DrawerDialogProps) {
  const idFor = useCommandId();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const { open, problem, isSaving } = useOpenDrawer(onDone);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const why = reason.trim();
    if (why !== "") open({ movementId: idFor(why), shiftId: shift.id, reason: why });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Open the drawer"
      description="Without a sale. It is written down with its reason."
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {problem !== null && <Notice meaning="danger">{problem}</Notice>}
        <ReasonField
          reason={reason}
          usual={APPROVAL_REASONS["drawer.open"]}
          autoFocus
          error={isTried && reason.trim() === "" ? "Say why, in a few words." : undefined}
          onReason={setReason}
        />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={isSaving}>
            {isSaving ? "Saving…" : "Open the drawer"}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** The reason the leader is given is the reason that is written down. */
function ApprovedOpening({ shift, onDone, onClose }: DrawerDialogProps) {
  const { format } = useSession();
  const [movementId] = useState(() => v7());
  const scopes = useMemo(() => [{ permission: "drawer.open" as const, movementId }], [movementId]);
  const { grant, ...approval } = useApproval(shift.storeId, scopes, onClose);
  const { open, problem, isSaving } = useOpenDrawer(onDone);
  const approve = async (entry: ApprovalEntry) => {
    const [approvalId] = (await grant(entry)) ?? [];
    if (approvalId !== undefined) open({ movementId, shiftId: shift.id, reason: entry.reason, approvalId });
  };
  return (
    <ApprovalDialog
      asks={[approvalText({ permission: "drawer.open" }, format)]}
      reasons={APPROVAL_REASONS["drawer.open"]}
      {...approval}
      problem={problem === null ? approval.problem : { words: problem, retryAtMs: null }}
      isChecking={approval.isChecking || isSaving}
      onApprove={(entry) => void approve(entry)}
      onClose={onClose}
    />
  );
}
