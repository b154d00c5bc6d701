import type { TransferRow } from "@galla/validators";
import { Badge } from "@/ui/badge.tsx";

type TransferState = Pick<TransferRow, "status" | "hasDifferences">;

/** Where the goods of a transfer are, in words. */
export function TransferStatus({ transfer: { status, hasDifferences } }: { transfer: TransferState }) {
  if (status === "IN_TRANSIT") return <Badge meaning="warning">In transit</Badge>;
  if (status === "CANCELLED") return <Badge>Taken back</Badge>;
  return hasDifferences ? (
    <Badge meaning="danger">Received with differences</Badge>
  ) : (
    <Badge meaning="success">Received</Badge>
  );
}

export const TRANSFER_STATUSES = [
  { value: "IN_TRANSIT", label: "In transit" },
  { value: "RECEIVED", label: "Received" },
  { value: "CANCELLED", label: "Taken back" },
] as const;
