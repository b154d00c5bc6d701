import { formatQuantity, milli, parseQuantity } from "@galla/domain";
import type { TransferOutput } from "@galla/validators";
import { useState } from "react";
import { toast } from "sonner";
import { trpc } from "@/trpc/client.ts";
import { useExplain } from "@/trpc/use-explain.ts";

type Line = TransferOutput["lines"][number];

/** What somebody found of one product: the quantity as it is typed, and why it is not what was sent. */
export type Arrival = { readonly text: string; readonly reason: string };

/** How much arrived, in thousandths; null when what was typed is no quantity the unit allows. */
export function arrivedOf({ unit }: Line, { text }: Arrival): number | null {
  const quantity = parseQuantity(text, unit);
  return quantity === null ? null : Number(quantity);
}

/** What is wrong with an arrival, in words; undefined when it can be kept. */
export function arrivalError(line: Line, arrival: Arrival): string | undefined {
  const arrived = arrivedOf(line, arrival);
  if (arrived === null) return "Type how much arrived; nothing is 0.";
  return arrived !== line.sentMilli && arrival.reason.trim() === "" ? "Say why it is not what was sent." : undefined;
}

/** Receiving a transfer: at first everything is taken to have arrived as it was sent. */
export function useReceive(transfer: TransferOutput, onDone: () => void) {
  const explain = useExplain();
  const queries = trpc.useUtils();
  const [arrivals, setArrivals] = useState<Readonly<Record<string, Arrival>>>({});
  const [isTried, setTried] = useState(false);
  const receive = trpc.transfers.receive.useMutation({
    onSuccess(received) {
      toast.success(`Transfer no. ${received.number} received`);
      queries.transfers.byId.setData({ transferId: received.transferId }, received);
      void queries.transfers.list.invalidate();
      void queries.products.invalidate();
      void queries.stock.invalidate();
      onDone();
    },
  });
  const arrivalOf = (line: Line): Arrival =>
    arrivals[line.productId] ?? { text: formatQuantity(milli(line.sentMilli)), reason: "" };
  const put = (line: Line, change: Partial<Arrival>) => {
    setArrivals((before) => ({ ...before, [line.productId]: { ...arrivalOf(line), ...change } }));
    receive.reset();
  };
  const submit = () => {
    setTried(true);
    if (transfer.lines.some((line) => arrivalError(line, arrivalOf(line)) !== undefined)) return false;
    const lines = transfer.lines.map((line) => ({
      productId: line.productId,
      receivedMilli: arrivedOf(line, arrivalOf(line)) ?? 0,
      reason: arrivalOf(line).reason.trim(),
    }));
    receive.mutate({ transferId: transfer.transferId, lines });
    return true;
  };
  return {
    arrivalOf,
    put,
    submit,
    isTried,
    isChanged: Object.keys(arrivals).length > 0 && !receive.isSuccess,
    isSaving: receive.isPending,
    problem: receive.error === null ? null : explain(receive.error),
  };
}

export type Receiving = ReturnType<typeof useReceive>;
