import type { ShiftOutput } from "@galla/validators";

export type Movement = ShiftOutput["movements"][number];

/** What each kind of movement is called. */
export const MOVEMENT_TEXT: Readonly<Record<Movement["type"], string>> = {
  IN: "Cash in",
  OUT: "Cash out",
  NO_SALE: "Drawer opened",
};

/** What it did to the drawer, with its sign; nothing where it was only opened. */
export function signedMinor({ type, amountMinor }: Movement): number | null {
  if (type === "NO_SALE") return null;
  return type === "IN" ? amountMinor : -amountMinor;
}
