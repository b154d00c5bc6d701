"use client";

import { useState, type SubmitEvent } from "react";
import { classNames } from "@/lib/class-names.ts";
import { isTouchDevice } from "@/lib/pointer.ts";
import { Button } from "@/ui/button.tsx";
import { DialogActions } from "@/ui/dialog.tsx";
import { ReasonField } from "@/ui/reason-field.tsx";

export type Approver = { readonly id: string; readonly fullName: string };

/** Who is asked, and why. */
export type Choice = { readonly approverId: string; readonly reason: string };

type ApprovalChoiceProps = {
  approvers: readonly Approver[];
  reasons: readonly string[];
  onChoice: (choice: Choice) => void;
  onClose: () => void;
};

/** Before the PIN: which leader, and why. One of the usual reasons leads on at once. */
export function ApprovalChoice({ approvers, reasons, onChoice, onClose }: ApprovalChoiceProps) {
  // Where only one may approve, there is nothing to choose.
  const [approverId, setApprover] = useState(approvers.length === 1 ? approvers[0]?.id : undefined);
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const goOn = (why: string) => {
    setTried(true);
    if (approverId !== undefined && why.trim() !== "") onChoice({ approverId, reason: why.trim() });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    goOn(reason);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Approvers
        approvers={approvers}
        chosenId={approverId}
        error={isTried && approverId === undefined ? "Choose who approves." : undefined}
        onChoose={setApprover}
      />
      <ReasonField
        reason={reason}
        usual={reasons}
        autoFocus={approvers.length === 1 && !isTouchDevice()}
        error={isTried && reason.trim() === "" ? "Say why, in a few words." : undefined}
        onReason={setReason}
        onUsual={(words) => {
          setReason(words);
          if (approverId !== undefined) goOn(words);
        }}
      />
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary">
          Go on to the PIN
        </Button>
      </DialogActions>
    </form>
  );
}

type ApproversProps = {
  approvers: readonly Approver[];
  chosenId: string | undefined;
  error: string | undefined;
  onChoose: (id: string) => void;
};

/** Names as buttons: one tap, and with the keyboard Tab and Space. */
function Approvers({ approvers, chosenId, error, onChoose }: ApproversProps) {
  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1.5 text-14 font-medium">Who approves</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {approvers.map(({ id, fullName }, place) => (
          <Button
            key={id}
            autoFocus={place === 0 && approvers.length > 1}
            aria-pressed={id === chosenId}
            className={classNames(
              "justify-start",
              id === chosenId && "border-accent bg-accent-soft text-accent hover:bg-accent-soft",
            )}
            onClick={() => onChoose(id)}
          >
            <span className="truncate">{fullName}</span>
          </Button>
        ))}
      </div>
      {error !== undefined && (
        <p role="alert" className="mt-1.5 text-13 font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
