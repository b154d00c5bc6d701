import type { AdjustStockInput } from "@galla/validators";

export type AdjustReason = AdjustStockInput["reason"];

/** What the quantity that is typed means. */
export type AdjustMode = "counted" | "remove" | "add";

/** A count says how much there is; a loss takes away; a correction may do either. */
export function modesOf(reason: AdjustReason): readonly AdjustMode[] {
  if (reason === "COUNTED") return ["counted"];
  if (reason === "CORRECTION" || reason === "OTHER") return ["remove", "add"];
  return ["remove"];
}

/** By how much the stock changes, in thousandths. */
export function changeOf(mode: AdjustMode, typedMilli: number, beforeMilli: number): number {
  if (mode === "counted") return typedMilli - beforeMilli;
  return mode === "add" ? typedMilli : -typedMilli;
}

export const REASON_OPTIONS = [
  { value: "COUNTED", label: "Counted" },
  { value: "DAMAGED", label: "Damaged" },
  { value: "EXPIRED", label: "Expired" },
  { value: "THEFT", label: "Stolen or lost" },
  { value: "CORRECTION", label: "Correction" },
  { value: "OTHER", label: "Other" },
] as const satisfies readonly { value: AdjustReason; label: string }[];

/** A reason in words; null stays null, and one that is unknown here is shown as it is. */
export function reasonText(reason: string | null): string | null {
  return REASON_OPTIONS.find(({ value }) => value === reason)?.label ?? reason;
}
