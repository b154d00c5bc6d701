import { say } from "@/ui/say.ts";
import { announce } from "../till/announcer.tsx";
import { ONE_MILLI } from "../till/till-cart.ts";
import { changeLine, removeLine, useTill } from "../till/till-store.ts";

/** Takes a line out; for a few seconds it can be had back. */
export function removeWithUndo(lineId: string): void {
  const line = useTill.getState().cart.lines.find((candidate) => candidate.lineId === lineId);
  if (line === undefined) return;
  const undo = removeLine(lineId);
  announce(`${line.name} removed`);
  say(`${line.name} removed`, { undo });
}

/** One more or one less of a line. Less than something is nothing: the line goes. */
export function stepQuantity(lineId: string, step: 1 | -1): void {
  const line = useTill.getState().cart.lines.find((candidate) => candidate.lineId === lineId);
  if (line === undefined) return;
  const quantityMilli = line.quantityMilli + step * ONE_MILLI;
  if (quantityMilli <= 0) removeWithUndo(lineId);
  else {
    changeLine(lineId, (before) => ({ ...before, quantityMilli }));
    announce(`${line.name}, ${quantityMilli / ONE_MILLI}`);
  }
}
