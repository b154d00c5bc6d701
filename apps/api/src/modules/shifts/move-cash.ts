import type { MoveCashInput, ShiftOutput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { keepMovement } from "./keep-movement.ts";

/** Puts money into a shift's drawer or takes some out, with a reason. Refuses what `keepMovement` refuses. */
export function moveCash(call: Call, input: MoveCashInput): Promise<ShiftOutput> {
  return keepMovement(call, input, async () => undefined);
}
