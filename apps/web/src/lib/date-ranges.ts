import { addDays } from "@/lib/days.ts";

/** Days of the store, both ends included; null is open. */
export type DateRange = { readonly from: string | null; readonly to: string | null };

export const RANGE_NAMES = ["today", "yesterday", "week", "month"] as const;
export type RangeName = (typeof RANGE_NAMES)[number];

export const RANGE_TEXT: Readonly<Record<RangeName, string>> = {
  today: "Today",
  yesterday: "Yesterday",
  week: "Last 7 days",
  month: "This month",
};

/** The days a quick choice means today. */
export function rangeOf(name: RangeName, today: string): DateRange {
  if (name === "today") return { from: today, to: today };
  if (name === "yesterday") return { from: addDays(today, -1), to: addDays(today, -1) };
  return { from: name === "week" ? addDays(today, -6) : `${today.slice(0, 7)}-01`, to: today };
}

/** The quick choice these days are, if they are one. */
export function nameOf({ from, to }: DateRange, today: string): RangeName | null {
  return RANGE_NAMES.find((name) => rangeOf(name, today).from === from && rangeOf(name, today).to === to) ?? null;
}
