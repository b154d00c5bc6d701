import type { SaleRow } from "@galla/validators";
import { Badge } from "@/ui/badge.tsx";

type SaleState = Pick<SaleRow, "status" | "paymentStatus">;

const STATUS = {
  COMPLETED: null,
  VOIDED: { text: "Voided", meaning: "danger" },
  PARTIALLY_REFUNDED: { text: "Partly refunded", meaning: "warning" },
  REFUNDED: { text: "Refunded", meaning: "warning" },
} as const;

const PAYMENT = {
  PAID: null,
  PARTIAL: { text: "Part on credit", meaning: "warning" },
  CREDIT: { text: "On credit", meaning: "warning" },
} as const;

/** Says what is not ordinary about a sale. Nothing for one that is completed and paid. */
export function SaleStatus({ sale }: { sale: SaleState }) {
  const states = [STATUS[sale.status], PAYMENT[sale.paymentStatus]].filter((state) => state !== null);
  return states.map(({ text, meaning }) => (
    <Badge key={text} meaning={meaning}>
      {text}
    </Badge>
  ));
}

export const STATUS_OPTIONS = [
  { value: "COMPLETED", label: "Completed" },
  { value: "VOIDED", label: "Voided" },
  { value: "PARTIALLY_REFUNDED", label: "Partly refunded" },
  { value: "REFUNDED", label: "Refunded" },
] as const;
