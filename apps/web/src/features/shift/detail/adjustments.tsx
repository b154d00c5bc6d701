import type { ShiftDetailOutput } from "@galla/validators";
import { currencySymbol } from "@/lib/currency-symbol.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Notice } from "@/ui/notice.tsx";
import { RowLink } from "@/ui/row-link.tsx";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/ui/table.tsx";

type AdjustmentsProps = Pick<ShiftDetailOutput, "adjustments">;

/** Sales that belong to the shift and came in after its Z report, which stays as it was printed. */
export function Adjustments({ adjustments }: AdjustmentsProps) {
  const format = useFormat();
  const symbol = currencySymbol(format);
  return (
    <section aria-labelledby="late-heading" className="flex flex-col gap-3">
      <h2 id="late-heading" className="text-16 font-semibold">
        Came in late
      </h2>
      <Notice meaning="warning">
        {adjustments.length === 1 ? "One sale" : `${adjustments.length} sales`} of this shift reached the server after
        it was closed. The Z report stays as it was printed; these are added to it here.
      </Notice>
      <div data-rows>
        <Table aria-label="Sales that came in late">
          <TableHead>
            <tr>
              <HeaderCell className="w-full">Bill</HeaderCell>
              <HeaderCell className="max-sm:hidden">Came in</HeaderCell>
              <HeaderCell numeric>Total ({symbol})</HeaderCell>
              <HeaderCell numeric>In cash ({symbol})</HeaderCell>
            </tr>
          </TableHead>
          <TableBody>
            {adjustments.map((sale) => (
              <TableRow key={sale.saleId} className="relative hover:bg-sunken/50">
                <Cell>
                  <RowLink href={`/sales/${sale.saleId}`} className="whitespace-nowrap">
                    {sale.billNumber}
                  </RowLink>
                  <span className="block text-13 text-soft sm:hidden">{format.dateTime(sale.createdAt)}</span>
                </Cell>
                <Cell className="whitespace-nowrap text-soft max-sm:hidden">{format.dateTime(sale.createdAt)}</Cell>
                <Cell numeric>{format.amount(sale.totalMinor)}</Cell>
                <Cell numeric>{format.amount(sale.cashMinor)}</Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </section>
  );
}
