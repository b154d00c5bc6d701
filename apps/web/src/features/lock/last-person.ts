import { readDeviceSetting, writeDeviceSetting } from "@/lib/device-setting.ts";

const LAST = "galla.lastPerson";

/** Who came in at this device last, because they are the likeliest to come back. */
export function readLastPerson(): string | null {
  const value = readDeviceSetting(LAST);
  return typeof value === "string" ? value : null;
}

export function keepLastPerson(personId: string): void {
  writeDeviceSetting(LAST, personId);
}
