import type { TaxMode, TenderMethod } from "@galla/domain";

type DocumentLine = {
  readonly lineNumber: number;
  readonly productName: string;
  readonly unit: string;
  readonly quantityMilli: number;
  readonly unitPriceMinor: number;
  readonly grossMinor: number;
  readonly lineDiscountMinor: number;
  readonly note: string | null;
};

type DocumentTender = {
  readonly tenderNumber: number;
  readonly method: TenderMethod;
  readonly tenderedMinor: number;
  readonly reference: string | null;
};

/** What a receipt prints of a stored sale. Every figure is the stored one; nothing is computed here. */
export type ReceiptDocument = {
  readonly billNumber: string;
  readonly storeName: string;
  readonly storeAddress: string;
  readonly storePhone: string;
  readonly receiptHeader: string;
  readonly receiptFooter: string;
  readonly registerName: string;
  readonly cashierName: string;
  readonly soldAt: string;
  readonly status: string;
  readonly taxMode: TaxMode;
  readonly subtotalMinor: number;
  readonly discountMinor: number;
  readonly taxMinor: number;
  readonly roundingMinor: number;
  readonly totalMinor: number;
  readonly changeMinor: number;
  readonly customerName: string | null;
  readonly note: string | null;
  readonly lines: readonly DocumentLine[];
  readonly tenders: readonly DocumentTender[];
  readonly taxSummary: readonly { readonly taxPpm: number; readonly netMinor: number; readonly taxMinor: number }[];
};
