import { readDeviceSetting, writeDeviceSetting } from "@/lib/device-setting.ts";
import { readPaper, type Paper } from "@/ui/receipt/paper.ts";

/** What a report is printed on: a roll of so many millimetres, or an office printer's sheet. */
export type Sheet = Paper | "A4";

export const SHEET_NAMES: readonly { readonly sheet: Sheet; readonly name: string }[] = [
  { sheet: 80, name: "80 mm" },
  { sheet: 58, name: "58 mm" },
  { sheet: "A4", name: "A4" },
];

const SHEET = "galla.reportSheet";

/** What this device printed its last report on; the receipts' roll at first. */
export function readSheet(): Sheet {
  const kept = readDeviceSetting(SHEET);
  return SHEET_NAMES.find(({ sheet }) => sheet === kept)?.sheet ?? readPaper();
}

export function keepSheet(sheet: Sheet): void {
  writeDeviceSetting(SHEET, sheet);
}
