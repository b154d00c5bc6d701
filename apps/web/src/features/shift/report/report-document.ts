import type { ShiftFigures, ShiftOutput, ZReportOutput } from "@galla/validators";

type Movement = ShiftOutput["movements"][number];

/** How a drawer was counted at closing, and what came of it. */
export type Closing = Pick<
  ZReportOutput,
  "count" | "countedMinor" | "differenceMinor" | "differenceReason" | "approvedBy" | "closedBy" | "closedAt" | "anchor"
>;

/** What an X or Z report prints. Every figure is one the server said; nothing is computed here. */
export type ReportDocument = {
  readonly title: string;
  readonly shopName: string;
  readonly storeName: string;
  readonly storeAddress: string;
  readonly registerName: string;
  readonly registerCode: string;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly figures: ShiftFigures;
  readonly movements: readonly Movement[];
  /** Null while the shift is open. */
  readonly closing: Closing | null;
};

/** The Z report as it is stored. */
export function zDocument(report: ZReportOutput): ReportDocument {
  return { ...report, title: `Z report ${report.zNumber}`, shopName: report.merchantName, closing: report };
}

/** The X report of a shift that is still open; null for those who may not see what the drawer should hold. */
export function xDocument(
  shift: ShiftOutput,
  place: { readonly shopName: string; readonly storeAddress: string },
): ReportDocument | null {
  const { figures } = shift;
  return figures === null ? null : { ...shift, ...place, figures, title: "X report", closing: null };
}
