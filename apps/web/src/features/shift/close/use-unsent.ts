import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { submit, tryNow, unanswered } from "@/offline/outbox.ts";
import type { KeptCommand } from "@/offline/database.ts";
import { showKept } from "@/offline/show-kept.ts";
import { useSession } from "@/trpc/session.tsx";
import { say } from "@/ui/say.ts";

const LOOK_MS = 3000;

/** The sales of a register that this till still holds: the shift cannot be closed before the server has them (field notes 2). */
export function useUnsent(registerId: string) {
  const { merchant } = useSession();
  const [isSending, setSending] = useState(false);
  const read = async () => {
    // A device that cannot keep anything holds nothing back either.
    const kept = await unanswered(merchant.id).catch((): KeptCommand[] => []);
    showKept(kept);
    return kept.filter(({ command }) => command.registerId === registerId);
  };
  const unsent = useQuery({
    queryKey: ["outbox.unsent", registerId],
    queryFn: read,
    staleTime: 0,
    refetchInterval: LOOK_MS,
    // This device answers, network or not.
    networkMode: "always",
  });
  const look = async () => (await unsent.refetch()).data ?? [];
  const sendNow = () => {
    setSending(true);
    // Those already under way wait for their next turn; this is it.
    tryNow();
    const sent = (unsent.data ?? []).map(async ({ command }) => {
      const outcome = await submit(merchant.id, command);
      if (outcome.kind === "saved") say(`Saved as ${outcome.receipt.billNumber}`);
      else say("A sale was refused. Its cart is still at this register: open Sell to mend it.");
      await look();
    });
    void Promise.allSettled(sent).then(() => setSending(false));
  };
  return { sales: unsent.data ?? [], isSending, look, sendNow };
}

export type Unsent = ReturnType<typeof useUnsent>;
