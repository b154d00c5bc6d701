import type { ApprovalNeed, UnsentSale } from "@galla/domain";
import type { CloseShiftCommand, ShiftOutput, ZReportOutput } from "@galla/validators";
import { useState } from "react";
import { readDeviceSetting, writeDeviceSetting } from "@/lib/device-setting.ts";
import { api } from "@/trpc/api.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useExplain } from "@/trpc/use-explain.ts";
import { countedMinor, countRows, readCounts, type Counts } from "../count/counts.ts";

/** What stands between the count and the Z report. */
export type Obstacle =
  | { readonly kind: "reason" }
  | { readonly kind: "approval"; readonly need: ApprovalNeed; readonly countedMinor: number }
  | { readonly kind: "unsent"; readonly sales: readonly UnsentSale[] }
  | { readonly kind: "words"; readonly words: string };

const keyOf = (shiftId: string) => `galla.count.${shiftId}`;

/** Closing a shift: the count, which this device keeps over a reload, and what the server still asks for. */
export function useCloseShift(shift: ShiftOutput, onClosed: (report: ZReportOutput) => void) {
  const explain = useExplain();
  const [counts, setCounts] = useState<Counts>(() => readCounts(readDeviceSetting(keyOf(shift.id))));
  const [reason, setReason] = useState("");
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  // Known once the server has compared this very count with what should be there.
  const [differenceMinor, setDifference] = useState<number | null>(null);
  const [isClosing, setClosing] = useState(false);
  const count = (next: Counts) => {
    setCounts(next);
    writeDeviceSetting(keyOf(shift.id), next);
    setObstacle(null);
    setDifference(null);
  };
  const close = async (approvalId?: string) => {
    setClosing(true);
    setObstacle(null);
    const command: CloseShiftCommand = { shiftId: shift.id, count: countRows(counts), reason: reason.trim() };
    try {
      const report = await api.shifts.close.mutate({ ...command, ...(approvalId === undefined ? {} : { approvalId }) });
      writeDeviceSetting(keyOf(shift.id), null);
      onClosed(report);
    } catch (error) {
      setClosing(false);
      setDifference((before) => differenceOf(error) ?? before);
      setObstacle(obstacleOf(error, { countedMinor: countedMinor(counts), words: explain(error) }));
    }
  };
  return { counts, count, reason, setReason, differenceMinor, obstacle, setObstacle, isClosing, close };
}

export type Closing = ReturnType<typeof useCloseShift>;

function differenceOf(error: unknown): number | null {
  const refusal = refusalOf(error);
  if (refusal?.code === "shift.reason_required") return refusal.details.differenceMinor;
  const need = refusal?.code === "approval.required" ? refusal.details.needs[0] : undefined;
  return need?.permission === "shift.closeOverThreshold" ? need.differenceMinor : null;
}

function obstacleOf(error: unknown, known: { countedMinor: number; words: string }): Obstacle {
  const refusal = refusalOf(error);
  if (refusal?.code === "shift.reason_required") return { kind: "reason" };
  if (refusal?.code === "shift.unsent_sales") return { kind: "unsent", sales: refusal.details.sales };
  const need = refusal?.code === "approval.required" ? refusal.details.needs[0] : undefined;
  if (need !== undefined) return { kind: "approval", need, countedMinor: known.countedMinor };
  return { kind: "words", words: known.words };
}
