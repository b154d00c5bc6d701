import type { ReceiptLine, ReceiptOutput } from "@galla/validators";
import Link from "next/link";
import { currencySymbol } from "@/lib/currency-symbol.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/ui/table.tsx";

/** What was sold, with the discounts and the tax of each line. */
export function SaleLines({ sale }: { sale: ReceiptOutput }) {
  return (
    <>
      <ul aria-label="Lines" className="divide-y divide-line rounded-md border border-line bg-surface md:hidden">
        {sale.lines.map((line) => (
          <LineCard key={line.lineNumber} line={line} />
        ))}
      </ul>
      <div className="hidden md:block">
        <LineTable sale={sale} />
      </div>
    </>
  );
}

function LineTable({ sale }: { sale: ReceiptOutput }) {
  const symbol = currencySymbol(useFormat());
  const hasDiscount = sale.discountMinor > 0;
  return (
    <Table aria-label="Lines">
      <TableHead>
        <tr>
          <HeaderCell className="w-full">Product</HeaderCell>
          {hasDiscount && <HeaderCell numeric>Discount ({symbol})</HeaderCell>}
          <HeaderCell numeric>Tax ({symbol})</HeaderCell>
          <HeaderCell numeric>Total ({symbol})</HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {sale.lines.map((line) => (
          <LineRow key={line.lineNumber} line={line} hasDiscount={hasDiscount} />
        ))}
      </TableBody>
    </Table>
  );
}

function LineRow({ line, hasDiscount }: { line: ReceiptLine; hasDiscount: boolean }) {
  const format = useFormat();
  const discount = discountOf(line);
  return (
    <TableRow className="h-14">
      <Cell>
        <LineText line={line} />
      </Cell>
      {hasDiscount && <Cell numeric>{discount === 0 ? "" : `−${format.amount(discount)}`}</Cell>}
      <Cell numeric className="text-soft">
        {format.amount(line.taxMinor)}
        <span className="block text-13">{format.rate(line.taxPpm)}</span>
      </Cell>
      <Cell numeric className="font-semibold">
        {format.amount(line.totalMinor)}
      </Cell>
    </TableRow>
  );
}

function LineCard({ line }: { line: ReceiptLine }) {
  const format = useFormat();
  const discount = discountOf(line);
  return (
    <li className="flex items-start justify-between gap-3 px-4 py-3">
      <LineText line={line} />
      <span className="shrink-0 text-right">
        <span className="font-semibold">{format.amount(line.totalMinor)}</span>
        {discount > 0 && <span className="block text-13 text-soft">−{format.amount(discount)}</span>}
      </span>
    </li>
  );
}

const discountOf = (line: ReceiptLine) => line.lineDiscountMinor + line.cartDiscountMinor;

function LineText({ line }: { line: ReceiptLine }) {
  const format = useFormat();
  return (
    <div className="min-w-0 text-14">
      <Link href={`/products/${line.productId}`} className="font-medium underline-offset-4 hover:underline">
        {line.productName}
      </Link>
      <p className="text-13 text-soft">
        {format.quantity(line.quantityMilli, line.unit)} × {format.amount(line.unitPriceMinor)}
        {line.unitPriceMinor !== line.listPriceMinor && ` (list price ${format.amount(line.listPriceMinor)})`}
        {" · "}
        {line.sku}
      </p>
      {line.note !== null && line.note !== "" && <p className="text-13 text-soft">“{line.note}”</p>}
    </div>
  );
}
