import type { ShiftOutput } from "@galla/validators";
import { create } from "zustand";
import { readDeviceSetting, writeDeviceSetting } from "@/lib/device-setting.ts";
import { api } from "@/trpc/api.ts";

/** The open shift of a register, as far as a till must know it to sell. */
export type KnownShift = Pick<ShiftOutput, "id" | "openedBy" | "openedAt">;

type ShiftState = {
  readonly registerId: string | null;
  readonly shift: KnownShift | null;
  /** Whether this device or the server has said which shift is open, or that none is. */
  readonly isKnown: boolean;
  /** Why the server could not say; null when it did, or has not been asked. */
  readonly problem: unknown;
};

/** The shift that sales of this till belong to. A sale carries its id, never the time (field notes 20). */
export const useShift = create<ShiftState>(() => ({ registerId: null, shift: null, isKnown: false, problem: null }));

const keyOf = (registerId: string) => `galla.shift.1.${registerId}`;

/** Takes up a register's shift: first what this device has kept, so that a reload sells on at once, then what the server says. */
export async function openShiftOf(registerId: string): Promise<void> {
  if (useShift.getState().registerId !== registerId) {
    const shift = readKept(registerId);
    useShift.setState({ registerId, shift, isKnown: shift !== null, problem: null });
  }
  await refreshShift(registerId);
}

/** Asks the server which shift is open: somebody may have closed it from the office. Never throws. */
export async function refreshShift(registerId: string): Promise<void> {
  const before = useShift.getState().shift;
  try {
    const current = await api.shifts.current.query({ registerId, withFigures: false });
    // What was learnt meanwhile, by opening or closing, is newer than this answer.
    if (useShift.getState().shift === before) learnShift(registerId, current);
  } catch (problem) {
    if (useShift.getState().registerId === registerId) useShift.setState({ problem });
  }
}

/** What the server has just said about a register's shift; null when none is open. */
export function learnShift(registerId: string, shift: KnownShift | null): void {
  const { registerId: shown, shift: before } = useShift.getState();
  const kept = shift === null ? null : { id: shift.id, openedBy: shift.openedBy, openedAt: shift.openedAt };
  writeDeviceSetting(keyOf(registerId), kept);
  if (shown !== null && shown !== registerId) return;
  const isSame = before?.id === kept?.id;
  useShift.setState({ registerId, shift: isSame ? before : kept, isKnown: true, problem: null });
}

function readKept(registerId: string): KnownShift | null {
  const value = readDeviceSetting(keyOf(registerId));
  if (typeof value !== "object" || value === null) return null;
  if (!("id" in value) || !("openedBy" in value) || !("openedAt" in value)) return null;
  const { id, openedBy, openedAt } = value;
  const isShift = typeof id === "string" && typeof openedBy === "string" && typeof openedAt === "string";
  return isShift ? { id, openedBy, openedAt } : null;
}
