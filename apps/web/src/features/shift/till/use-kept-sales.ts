import { useEffect } from "react";
import { unanswered } from "@/offline/outbox.ts";
import { showKept } from "@/offline/show-kept.ts";
import { useSession } from "@/trpc/session.tsx";

/** Has the top bar say it when this till still holds sales: Sell sends them by itself, this page does not. */
export function useKeptSales(): void {
  const { merchant } = useSession();
  useEffect(() => {
    // A device that cannot keep anything holds nothing back either.
    unanswered(merchant.id).then(showKept, () => undefined);
  }, [merchant.id]);
}
