import type { Minor } from "../money.ts";
import type { TenderMethod } from "../sales/settle-sale.ts";

/** What of a tender stays: handed over less change (`SettledTender`), or given back. Never the note on the counter (field notes 20). */
export type AppliedTender = { readonly method: TenderMethod; readonly amountMinor: Minor };

/**
 * What can happen in a shift. A refund or a void counts in the shift that gives the money back, whenever the sale was made, so that a
 * closed shift never changes. `totalMinor` is with its cash rounding; the tenders of one event sum to its total.
 */
export type ShiftEvent =
  | {
      readonly type: "sale";
      readonly totalMinor: Minor;
      readonly roundingMinor: Minor;
      readonly tenders: readonly AppliedTender[];
    }
  | { readonly type: "refund"; readonly totalMinor: Minor; readonly tenders: readonly AppliedTender[] }
  | { readonly type: "void"; readonly totalMinor: Minor; readonly tenders: readonly AppliedTender[] }
  | { readonly type: "cashIn"; readonly amountMinor: Minor }
  | { readonly type: "cashOut"; readonly amountMinor: Minor }
  | { readonly type: "noSale" };
