import type { TenderMethod } from "@galla/domain";
import type { ReactNode } from "react";
import type { Format } from "@/lib/format.ts";
import { classNames } from "@/lib/class-names.ts";
import type { Paper } from "./paper.ts";
import type { ReceiptDocument } from "./receipt-document.ts";
import { ReceiptLines } from "./receipt-lines.tsx";

type ReceiptProps = { sale: ReceiptDocument; shopName: string; format: Format; paper: Paper };

const TENDERS: Readonly<Record<TenderMethod, string>> = {
  CASH: "Cash",
  CARD: "Card",
  UPI: "UPI",
  BANK_TRANSFER: "Bank transfer",
};

/** The receipt as it is printed: black on white whatever the theme, as wide as what the roll can take (72 of 80 mm, 48 of 58 mm). */
export function Receipt({ sale, shopName, format, paper }: ReceiptProps) {
  return (
    <article
      aria-label={`Receipt ${sale.billNumber}`}
      className={classNames(
        "bg-white text-black",
        paper === 80 ? "w-[80mm] p-[4mm] text-12" : "w-[58mm] p-[3mm] text-[11px] leading-tight",
      )}
    >
      <ReceiptHead sale={sale} shopName={shopName} format={format} />
      <ReceiptLines lines={sale.lines} format={format} />
      <ReceiptTotals sale={sale} format={format} />
      <TaxSummary sale={sale} format={format} />
      <footer className="mt-2 text-center whitespace-pre-line">
        {sale.note !== null && <p className="mb-2 text-left">Note: {sale.note}</p>}
        {sale.receiptFooter}
      </footer>
    </article>
  );
}

function ReceiptHead({ sale, shopName, format }: Omit<ReceiptProps, "paper">) {
  return (
    <header className="text-center">
      <p className="text-16 font-bold">{shopName}</p>
      {sale.storeName !== shopName && <p className="font-semibold">{sale.storeName}</p>}
      <p className="whitespace-pre-line">{sale.storeAddress}</p>
      {sale.storePhone !== "" && <p>{sale.storePhone}</p>}
      {sale.receiptHeader !== "" && <p className="mt-1 whitespace-pre-line">{sale.receiptHeader}</p>}
      <div className="mt-2 border-t border-dashed border-black pt-2 text-left">
        <Row label={sale.billNumber} isStrong>
          {sale.status === "COMPLETED" ? "" : sale.status.replaceAll("_", " ")}
        </Row>
        <Row label={format.dateTime(sale.soldAt)}>{sale.registerName}</Row>
        <p>Cashier: {sale.cashierName}</p>
        {sale.customerName !== null && <p>Customer: {sale.customerName}</p>}
      </div>
    </header>
  );
}

function ReceiptTotals({ sale, format }: { sale: ReceiptDocument; format: Format }) {
  return (
    <section>
      <Row label="Subtotal">{format.amount(sale.subtotalMinor)}</Row>
      {sale.discountMinor > 0 && <Row label="Discount">−{format.amount(sale.discountMinor)}</Row>}
      {sale.taxMode === "EXCLUSIVE" && <Row label="Tax">{format.amount(sale.taxMinor)}</Row>}
      {sale.roundingMinor !== 0 && <Row label="Rounding">{format.amount(sale.roundingMinor)}</Row>}
      <p className="flex items-baseline justify-between gap-2 py-1 text-16 font-bold">
        <span>Total</span>
        <span className="whitespace-nowrap">{format.money(sale.totalMinor)}</span>
      </p>
      {sale.tenders.map((tender) => (
        <Row
          key={tender.tenderNumber}
          label={tender.reference === null ? TENDERS[tender.method] : `${TENDERS[tender.method]} (${tender.reference})`}
        >
          {format.amount(tender.tenderedMinor)}
        </Row>
      ))}
      {sale.changeMinor > 0 && (
        <Row label="Change" isStrong>
          {format.amount(sale.changeMinor)}
        </Row>
      )}
    </section>
  );
}

function TaxSummary({ sale, format }: { sale: ReceiptDocument; format: Format }) {
  const rows = sale.taxSummary.filter((row) => row.taxMinor !== 0);
  if (rows.length === 0) return null;
  return (
    <section className="mt-2 border-t border-dashed border-black pt-2">
      {rows.map((row) => (
        <Row
          key={row.taxPpm}
          label={`Tax ${format.rate(row.taxPpm)} ${sale.taxMode === "INCLUSIVE" ? "within" : "on"} ${format.amount(row.netMinor + (sale.taxMode === "INCLUSIVE" ? row.taxMinor : 0))}`}
        >
          {format.amount(row.taxMinor)}
        </Row>
      ))}
    </section>
  );
}

function Row({ label, isStrong = false, children }: { label: ReactNode; isStrong?: boolean; children: ReactNode }) {
  return (
    <p className={classNames("flex justify-between gap-2", isStrong && "font-bold")}>
      <span className="min-w-0 break-words">{label}</span>
      <span className="whitespace-nowrap">{children}</span>
    </p>
  );
}
