import type { TransferOutput } from "@galla/validators";
import { useFormat } from "@/trpc/session.tsx";
import { Fact, FactList } from "@/ui/fact-list.tsx";

/** Who sent it and when, and how it ended. */
export function TransferFacts({ transfer }: { transfer: TransferOutput }) {
  const format = useFormat();
  const ended = transfer.status === "CANCELLED" ? "Taken back" : "Received";
  return (
    <FactList title="Details">
      <Fact name="Sent">{format.dateTime(transfer.sentAt)}</Fact>
      <Fact name="Sent by">{transfer.sentBy}</Fact>
      {transfer.note !== "" && <Fact name="Note">{transfer.note}</Fact>}
      {transfer.endedAt !== null && <Fact name={ended}>{format.dateTime(transfer.endedAt)}</Fact>}
      {transfer.endedBy !== null && <Fact name={`${ended} by`}>{transfer.endedBy}</Fact>}
      {transfer.endNote !== "" && <Fact name="Why">{transfer.endNote}</Fact>}
    </FactList>
  );
}
