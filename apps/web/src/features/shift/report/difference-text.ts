import type { Format } from "@/lib/format.ts";

/** "Over", "Short" or "Exact". */
export function differenceWord(differenceMinor: number): string {
  if (differenceMinor === 0) return "Exact";
  return differenceMinor > 0 ? "Over" : "Short";
}

/** "₹5.00 short", "₹5.00 over", "Exact". */
export function differenceText(differenceMinor: number, format: Format): string {
  if (differenceMinor === 0) return "Exact";
  return `${format.money(Math.abs(differenceMinor))} ${differenceMinor > 0 ? "over" : "short"}`;
}
