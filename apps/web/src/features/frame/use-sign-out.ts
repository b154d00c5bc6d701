import { useQueryClient } from "@tanstack/react-query";
import type { SessionOutput } from "@galla/validators";
import { useRouter } from "next/navigation";
import { leaveCatalog } from "@/offline/catalog.ts";
import { api } from "@/trpc/api.ts";

/**
 * Ends the session and forgets what it had fetched. The outbox and the cart stay on the device: they are not saved elsewhere. A
 * till then waits for its next person; any other browser shows the sign-in page.
 */
export function useSignOut({ merchant, till }: Pick<SessionOutput, "merchant" | "till">): () => void {
  const router = useRouter();
  const queries = useQueryClient();
  return () => {
    const leave = async () => {
      await leaveCatalog(merchant.id);
      router.replace(till === null ? "/sign-in" : "/lock");
      queries.clear();
    };
    api.session.signOut.mutate().then(leave, leave);
  };
}
