"use client";

import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { ApprovalChoice, type Approver, type Choice } from "@/ui/approval-choice.tsx";
import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PinPad } from "@/ui/pin-pad.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { useSecondsLeft } from "@/ui/use-seconds-left.ts";

/** What the leader has given: who they are, their PIN, and why. */
export type ApprovalEntry = Choice & { readonly pin: string };

/** Why it was not approved; `retryAtMs` says from when on one may try again. */
export type ApprovalProblem = { readonly words: string; readonly retryAtMs: number | null };

type ApprovalDialogProps = {
  /** What is to be approved, each in words: "12 % off this sale; the limit is 10 %." */
  asks: readonly string[];
  /** Undefined while they are fetched. */
  approvers: readonly Approver[] | undefined;
  /** The usual reasons. */
  reasons: readonly string[];
  problem: ApprovalProblem | null;
  isChecking: boolean;
  onApprove: (entry: ApprovalEntry) => void;
  onClose: () => void;
};

/** A leader comes to somebody else's screen, sees what is asked and why, and types their PIN. */
export function ApprovalDialog({ asks, approvers, reasons, ...rest }: ApprovalDialogProps) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const approver = approvers?.find(({ id }) => id === choice?.approverId);
  return (
    <Dialog open onOpenChange={rest.onClose} title="A manager must approve">
      <Asks asks={asks} />
      {approvers?.length === 0 ? (
        <Nobody onClose={rest.onClose} />
      ) : approvers === undefined ? (
        <Loading problem={rest.problem} />
      ) : choice === null || approver === undefined ? (
        <ApprovalChoice approvers={approvers} reasons={reasons} onChoice={setChoice} onClose={rest.onClose} />
      ) : (
        <PinStep {...rest} choice={choice} name={approver.fullName} onBack={() => setChoice(null)} />
      )}
    </Dialog>
  );
}

function Asks({ asks }: { asks: readonly string[] }) {
  return (
    <div className="mb-4 flex gap-3 rounded-md bg-sunken p-3 text-16 font-medium">
      <ShieldCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-soft" />
      <ul className="flex min-w-0 flex-col gap-1 wrap-anywhere">
        {asks.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}

function Loading({ problem }: { problem: ApprovalProblem | null }) {
  if (problem !== null) return <Notice meaning="danger">{problem.words}</Notice>;
  return <Skeleton className="h-48" />;
}

function Nobody({ onClose }: { onClose: () => void }) {
  return (
    <>
      <Notice meaning="warning">
        No manager of this store has a PIN yet. A manager sets their own under My account, or the owner does under
        People.
      </Notice>
      <DialogActions>
        <Button onClick={onClose}>Back</Button>
      </DialogActions>
    </>
  );
}

type PinStepProps = Pick<ApprovalDialogProps, "problem" | "isChecking" | "onApprove"> & {
  choice: Choice;
  name: string;
  onBack: () => void;
};

function PinStep({ choice, name, problem, isChecking, onApprove, onBack }: PinStepProps) {
  const secondsLeft = useSecondsLeft(problem?.retryAtMs ?? null);
  return (
    <div className="flex flex-col items-center gap-3">
      <div className="flex w-full items-center justify-between gap-3 text-14">
        <p className="min-w-0 wrap-anywhere">
          <span className="font-semibold">{name}</span>
          <span className="text-soft"> · {choice.reason}</span>
        </p>
        <Button look="quiet" className="px-3 text-accent" onClick={onBack}>
          Change
        </Button>
      </div>
      <PinPad
        label={`PIN of ${name}`}
        action="Approve"
        message={wordsOf(problem, secondsLeft)}
        isDisabled={isChecking || secondsLeft > 0}
        onPin={(pin) => onApprove({ ...choice, pin })}
      />
    </div>
  );
}

function wordsOf(problem: ApprovalProblem | null, secondsLeft: number): string | null {
  if (problem === null) return null;
  if (problem.retryAtMs === null) return problem.words;
  return secondsLeft > 0 ? `Too many wrong PINs. Wait ${secondsLeft} s.` : null;
}
