"use client";

import { parseMoney } from "@galla/domain";
import type { ShiftOutput } from "@galla/validators";
import { useState, type SubmitEvent } from "react";
import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";
import { Notice } from "@/ui/notice.tsx";
import { ReasonField } from "@/ui/reason-field.tsx";
import { AmountField } from "../count/amount-field.tsx";
import { useMoveCash } from "./use-move-cash.ts";

type CashDialogProps = {
  shift: ShiftOutput;
  type: "IN" | "OUT";
  onDone: (shift: ShiftOutput) => void;
  onClose: () => void;
};

const WORDS = {
  IN: {
    title: "Cash in",
    description: "Money put into the drawer that is not from a sale.",
    action: "Put in",
    usual: ["Change from the bank", "Float added", "Money found"],
  },
  OUT: {
    title: "Cash out",
    description: "Money taken out of the drawer that is not a refund.",
    action: "Take out",
    usual: ["To the safe", "Paid a supplier", "Petty cash"],
  },
} as const;

/** Money into or out of the drawer, with its reason. */
export function CashDialog({ shift, type, onDone, onClose }: CashDialogProps) {
  const words = WORDS[type];
  const format = useFormat();
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const { move, problem, isSaving } = useMoveCash(onDone);
  const typed = parseMoney(amount, format.currency.exponent);
  const isAmount = typed !== null && typed > 0n;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (isAmount && reason.trim() !== "")
      move({ shiftId: shift.id, type, amountMinor: Number(typed), reason: reason.trim() });
  };
  return (
    <Dialog open onOpenChange={onClose} title={words.title} description={words.description}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {problem !== null && <Notice meaning="danger">{problem}</Notice>}
        <AmountField
          label="Amount"
          amount={amount}
          error={isTried && !isAmount ? "Type an amount above zero, such as 250." : undefined}
          onAmount={setAmount}
        />
        <ReasonField
          reason={reason}
          usual={words.usual}
          error={isTried && reason.trim() === "" ? "Say why, in a few words." : undefined}
          onReason={setReason}
        />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={isSaving}>
            {isSaving ? "Saving…" : isAmount ? `${words.action} ${format.money(typed)}` : words.action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
