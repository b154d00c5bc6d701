import type { ReceiptOutput } from "@galla/validators";
import { Fact, FactList } from "@/ui/fact-list.tsx";

/** Where it was sold, by whom and to whom. */
export function SaleFacts({ sale }: { sale: ReceiptOutput }) {
  return (
    <FactList title="Details">
      <Fact name="Store">{sale.storeName}</Fact>
      <Fact name="Register">{sale.registerName}</Fact>
      <Fact name="Cashier">{sale.cashierName}</Fact>
      <Fact name="Customer">{sale.customerName ?? "—"}</Fact>
      {sale.note !== null && sale.note !== "" && <Fact name="Note">{sale.note}</Fact>}
    </FactList>
  );
}
