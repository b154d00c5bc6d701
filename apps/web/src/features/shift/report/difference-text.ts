/** "Over", "Short" or "Exact". */
export function differenceWord(differenceMinor: number): string {
  if (differenceMinor === 0) return "Exact";
  return differenceMinor > 0 ? "Over" : "Short";
}

/** "₹5.00 short", "₹5.00 over", "Exact". `write` writes the amount. */
export function differenceText(differenceMinor: number, write: (amountMinor: number) => string): string {
  if (differenceMinor === 0) return "Exact";
  return `${write(Math.abs(differenceMinor))} ${differenceMinor > 0 ? "over" : "short"}`;
}
