import type { ReceiptOutput } from "@galla/validators";
import { METHOD_TEXT } from "@/lib/method-text.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Fact, FactList } from "@/ui/fact-list.tsx";

/** What was handed over, and what came back. */
export function SalePayment({ sale }: { sale: ReceiptOutput }) {
  const format = useFormat();
  return (
    <FactList title="Payment">
      {sale.tenders.map((tender) => (
        <Fact
          key={tender.tenderNumber}
          name={
            tender.reference === null || tender.reference === ""
              ? METHOD_TEXT[tender.method]
              : `${METHOD_TEXT[tender.method]} · ${tender.reference}`
          }
        >
          {format.amount(tender.tenderedMinor)}
        </Fact>
      ))}
      {sale.tenders.length === 0 && sale.creditMinor === 0 && <Fact name="Nothing was due">{format.amount(0)}</Fact>}
      {sale.creditMinor > 0 && <Fact name="On credit">{format.amount(sale.creditMinor)}</Fact>}
      <Fact name="Change" isStrong>
        {format.money(sale.changeMinor)}
      </Fact>
    </FactList>
  );
}
