import type { ReceiptOutput } from "@galla/validators";
import { Printer } from "lucide-react";
import { useState } from "react";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { PaperChoice } from "@/ui/receipt/paper-choice.tsx";
import { readPaper } from "@/ui/receipt/paper.ts";
import { printReceipt } from "@/ui/receipt/print-receipt.ts";
import { PrintRoot } from "@/ui/receipt/print-root.tsx";
import { Receipt } from "@/ui/receipt/receipt.tsx";

/** Prints the receipt again, from the stored figures. */
export function SalePrint({ sale }: { sale: ReceiptOutput }) {
  const { merchant, format } = useSession();
  const [paper, setPaper] = useState(readPaper);
  return (
    <>
      <PaperChoice paper={paper} onPaper={setPaper} />
      <Button look="primary" onClick={() => printReceipt(paper)}>
        <Printer aria-hidden />
        Print receipt
      </Button>
      <PrintRoot>
        <Receipt sale={sale} shopName={merchant.name} format={format} paper={paper} />
      </PrintRoot>
    </>
  );
}
