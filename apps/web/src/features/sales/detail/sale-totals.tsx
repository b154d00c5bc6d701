import type { ReceiptOutput } from "@galla/validators";
import { useFormat } from "@/trpc/session.tsx";
import { Fact, FactList } from "@/ui/fact-list.tsx";

/** From the subtotal to the total, with the tax by rate. */
export function SaleTotals({ sale }: { sale: ReceiptOutput }) {
  const format = useFormat();
  const isInclusive = sale.taxMode === "INCLUSIVE";
  return (
    <FactList title="Total">
      <Fact name="Subtotal">{format.amount(sale.subtotalMinor)}</Fact>
      {sale.discountMinor > 0 && <Fact name="Discount">−{format.amount(sale.discountMinor)}</Fact>}
      {sale.taxSummary.map((tax) => (
        <Fact
          key={tax.taxPpm}
          name={`Tax ${format.rate(tax.taxPpm)} on ${format.amount(tax.netMinor)}${isInclusive ? ", included" : ""}`}
        >
          {format.amount(tax.taxMinor)}
        </Fact>
      ))}
      {sale.roundingMinor !== 0 && <Fact name="Rounding">{format.amount(sale.roundingMinor)}</Fact>}
      <Fact name="Total" isStrong>
        {format.money(sale.totalMinor)}
      </Fact>
    </FactList>
  );
}
