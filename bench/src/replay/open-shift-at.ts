import { currentShiftOutput, shiftOutput } from "@galla/validators";
import { v7 } from "uuid";
import { outputOf, type ApiConnection } from "../world/api-connection.ts";

/** A register with the shift its sales belong to. */
export type OpenRegister = { readonly registerId: string; readonly shiftId: string };

/** The open shift of a register; where there is none, one is opened with an empty drawer. */
export async function openShiftAt(api: ApiConnection, registerId: string): Promise<OpenRegister> {
  const current = currentShiftOutput.parse(outputOf(await api.query("shifts.current", { registerId })));
  if (current !== null) return { registerId, shiftId: current.id };
  const command = { shiftId: v7(), registerId, openingFloatMinor: 0 };
  return { registerId, shiftId: shiftOutput.parse(outputOf(await api.mutate("shifts.open", command))).id };
}
