import type { TenderMethod } from "@galla/domain";

/** What each way to pay is called. */
export const METHOD_TEXT: Readonly<Record<TenderMethod, string>> = {
  CASH: "Cash",
  CARD: "Card",
  UPI: "UPI",
  BANK_TRANSFER: "Bank transfer",
};
