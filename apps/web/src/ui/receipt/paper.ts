import { readDeviceSetting, writeDeviceSetting } from "@/lib/device-setting.ts";

/** The width of the printer's roll, in millimetres. */
export type Paper = 80 | 58;

const PAPER = "galla.paper";

export function readPaper(): Paper {
  return readDeviceSetting(PAPER) === 58 ? 58 : 80;
}

export function keepPaper(paper: Paper): void {
  writeDeviceSetting(PAPER, paper);
}
