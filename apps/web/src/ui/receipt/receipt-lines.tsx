import type { Format } from "@/lib/format.ts";
import type { ReceiptDocument } from "./receipt-document.ts";

/** What was sold, each line with its quantity, price and own discount. */
export function ReceiptLines({ lines, format }: { lines: ReceiptDocument["lines"]; format: Format }) {
  return (
    <ol className="my-2 border-y border-dashed border-black py-2">
      {lines.map((line) => (
        <li key={line.lineNumber} className="mb-1 last:mb-0">
          <p className="break-words">{line.productName}</p>
          <p className="flex justify-between gap-2">
            <span>
              {format.quantity(line.quantityMilli, line.unit)} × {format.amount(line.unitPriceMinor)}
            </span>
            <span className="whitespace-nowrap">{format.amount(line.grossMinor)}</span>
          </p>
          {line.lineDiscountMinor > 0 && (
            <p className="flex justify-between gap-2">
              <span>Discount</span>
              <span className="whitespace-nowrap">−{format.amount(line.lineDiscountMinor)}</span>
            </p>
          )}
          {line.note !== null && <p className="break-words italic">{line.note}</p>}
        </li>
      ))}
    </ol>
  );
}
