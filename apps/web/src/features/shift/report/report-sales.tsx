import { METHOD_TEXT } from "@/lib/method-text.ts";
import type { Format } from "@/lib/format.ts";
import type { ReportDocument } from "./report-document.ts";
import { ReportPart, ReportRow } from "./report-rows.tsx";

type PartProps = { report: ReportDocument; format: Format };

/** How much was sold, from the first bill to the last. */
export function SalesPart({ report: { figures }, format }: PartProps) {
  const { grossMinor, discountMinor, taxMinor, roundingMinor, totalMinor } = figures;
  // Where the prices contain their tax, the total is reached without adding it.
  const isTaxIncluded = taxMinor !== 0 && grossMinor - discountMinor + roundingMinor === totalMinor;
  return (
    <ReportPart title="Sales">
      <ReportRow label="Bills">{format.integer(figures.saleCount)}</ReportRow>
      {figures.firstBillNumber !== null && (
        <p>
          {figures.firstBillNumber}
          {figures.lastBillNumber !== figures.firstBillNumber && ` – ${figures.lastBillNumber ?? ""}`}
        </p>
      )}
      <ReportRow label="Lines">{format.integer(figures.lineCount)}</ReportRow>
      <ReportRow label="Gross">{format.amount(grossMinor)}</ReportRow>
      <ReportRow label="Discounts">{minus(discountMinor, format)}</ReportRow>
      <ReportRow label={isTaxIncluded ? "Tax, included" : "Tax"}>{format.amount(taxMinor)}</ReportRow>
      {roundingMinor !== 0 && <ReportRow label="Rounding">{format.amount(roundingMinor)}</ReportRow>}
      <ReportRow label="Total" isStrong>
        {format.money(totalMinor)}
      </ReportRow>
      {figures.refundCount > 0 && (
        <ReportRow label={`Refunds (${figures.refundCount})`}>{minus(figures.refundMinor, format)}</ReportRow>
      )}
      {figures.voidCount > 0 && <ReportRow label="Voided bills">{format.integer(figures.voidCount)}</ReportRow>}
      <ReportRow label="Drawer opened without a sale">{format.integer(figures.noSaleCount)}</ReportRow>
    </ReportPart>
  );
}

/** How it was paid. */
export function MethodPart({ report: { figures }, format }: PartProps) {
  if (figures.byMethod.length === 0) return null;
  return (
    <ReportPart title="Payments">
      {figures.byMethod.map(({ method, count, amountMinor }) => (
        <ReportRow key={method} label={`${METHOD_TEXT[method]} (${format.integer(count)})`}>
          {format.amount(amountMinor)}
        </ReportRow>
      ))}
    </ReportPart>
  );
}

/** The tax of each rate, with the amount it was computed on. */
export function TaxPart({ report: { figures }, format }: PartProps) {
  if (figures.byTax.length === 0) return null;
  return (
    <ReportPart title="Tax">
      {figures.byTax.map(({ taxPpm, netMinor, taxMinor }) => (
        <ReportRow key={taxPpm} label={`${format.rate(taxPpm)} on ${format.amount(netMinor)}`}>
          {format.amount(taxMinor)}
        </ReportRow>
      ))}
    </ReportPart>
  );
}

/** Who sold how much. */
export function CashierPart({ report: { figures }, format }: PartProps) {
  if (figures.byCashier.length === 0) return null;
  return (
    <ReportPart title="Cashiers">
      {figures.byCashier.map(({ cashierId, fullName, count, totalMinor }) => (
        <ReportRow key={cashierId} label={`${fullName} (${format.integer(count)})`}>
          {format.amount(totalMinor)}
        </ReportRow>
      ))}
    </ReportPart>
  );
}

function minus(amountMinor: number, format: Format): string {
  return amountMinor === 0 ? format.amount(0) : `−${format.amount(amountMinor)}`;
}
