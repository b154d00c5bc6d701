import type { NativeOption } from "@/ui/native-select.tsx";

/** How far a zone's clocks are from UTC today: "GMT+5:30". */
function offsetText(timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" }).formatToParts();
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "";
}

/** Every time zone, with its distance from UTC today. `known` is there even where this browser has another name for it. */
export function timeZoneOptions(known: string): NativeOption[] {
  const names = new Set([...Intl.supportedValuesOf("timeZone"), known]);
  return [...names]
    .toSorted()
    .map((name) => ({ value: name, label: `${name.replaceAll("_", " ")} (${offsetText(name)})` }));
}
