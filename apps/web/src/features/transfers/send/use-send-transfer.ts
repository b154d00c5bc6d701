import type { Shortage } from "@galla/domain";
import type { SendTransferInput } from "@galla/validators";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { useCommandId } from "@/lib/use-command-id.ts";
import { trpc } from "@/trpc/client.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { lineError, quantityOf, withProduct, type Draft } from "./send-draft.ts";
import type { FoundProduct } from "./use-found.ts";

/** A transfer in the making, and sending it. A lost answer and a second press are one transfer, by its id. */
export function useSendTransfer() {
  const { store } = useSession();
  const explain = useExplain();
  const router = useRouter();
  const queries = trpc.useUtils();
  const idFor = useCommandId();
  const [draft, setDraft] = useState<Draft>({ fromStoreId: store.id, toStoreId: null, note: "", lines: [] });
  const [isTried, setTried] = useState(false);
  const send = trpc.transfers.send.useMutation({
    onSuccess(transfer) {
      toast.success(`Sent as transfer no. ${transfer.number}`);
      void queries.transfers.invalidate();
      void queries.products.invalidate();
      void queries.stock.invalidate();
      router.push(`/transfers/${transfer.transferId}`);
    },
  });
  const change = (next: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...next }));
    send.reset();
  };
  const submit = () => {
    setTried(true);
    const command = commandOf(draft);
    if (command !== null) send.mutate({ ...command, transferId: idFor(command) });
    return command !== null;
  };
  const refusal = send.error === null ? null : refusalOf(send.error);
  const shortages: readonly Shortage[] = refusal?.code === "stock.insufficient" ? refusal.details.shortages : [];
  return {
    draft,
    change,
    // From the latest lines: two scans may be looked up at once.
    add: (product: FoundProduct) => setDraft((before) => ({ ...before, lines: withProduct(before.lines, product) })),
    submit,
    isTried,
    isSending: send.isPending,
    isSent: send.isSuccess,
    shortages,
    problem: send.error === null || shortages.length > 0 ? null : explain(send.error),
  };
}

export type Sending = ReturnType<typeof useSendTransfer>;

/** The draft as the command that sends it; null while something is missing or wrong. */
function commandOf({ fromStoreId, toStoreId, note, lines }: Draft): Omit<SendTransferInput, "transferId"> | null {
  if (toStoreId === null || lines.length === 0 || lines.some((line) => lineError(line) !== undefined)) return null;
  const sent = lines.map(({ product, text }) => ({
    productId: product.id,
    quantityMilli: quantityOf(text, product.unit) ?? 0,
  }));
  return { fromStoreId, toStoreId, note: note.trim(), lines: sent };
}
