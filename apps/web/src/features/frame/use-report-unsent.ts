import { useEffect } from "react";
import { whenIdle } from "@/lib/when-idle.ts";
import { useOutboxWaiting } from "@/offline/outbox-state.ts";
import { unanswered } from "@/offline/outbox.ts";
import { api } from "@/trpc/api.ts";
import { useSession } from "@/trpc/session.tsx";

const AGAIN_MS = 60_000;
/** As many as the API takes. */
const MOST_SALES = 500;

/**
 * Tells the server what this till has sold and could not save, whenever that changes and every minute while there is something: the
 * office then sees it before it takes the register back, and a shift is not closed over it.
 */
export function useReportUnsent(): void {
  const { merchant, till } = useSession();
  const tillId = till?.id ?? null;
  const count = useOutboxWaiting()?.count ?? 0;
  useEffect(() => {
    if (tillId === null) return undefined;
    let isTold = false;
    const tell = async () => {
      isTold = await report(merchant.id);
    };
    const cancel = whenIdle(() => void tell());
    const timer = setInterval(() => {
      if (count > 0 || !isTold) void tell();
    }, AGAIN_MS);
    return () => {
      cancel();
      clearInterval(timer);
    };
  }, [merchant.id, tillId, count]);
}

let underWay: Promise<unknown> = Promise.resolve();

/** One after the other, so that an older report never replaces a newer one. Says whether it arrived. */
function report(merchantId: string): Promise<boolean> {
  const told = underWay
    .then(() => send(merchantId))
    .then(
      () => true,
      () => false,
    );
  underWay = told;
  return told;
}

async function send(merchantId: string): Promise<void> {
  const kept = await unanswered(merchantId);
  const sales = kept.slice(0, MOST_SALES).map(({ saleId, command, queuedAt }) => ({
    saleId,
    totalMinor: command.expectedTotalMinor,
    queuedAt: new Date(queuedAt).toISOString(),
  }));
  await api.tills.reportUnsent.mutate({ sales });
}
