import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { leaveCatalog } from "@/offline/catalog.ts";
import { api } from "@/trpc/api.ts";
import { useSession } from "@/trpc/session.tsx";

/** Ends the session and forgets what it had fetched. The outbox and the cart stay on the device: they are not saved elsewhere. */
export function useSignOut(): () => void {
  const { merchant } = useSession();
  const router = useRouter();
  const queries = useQueryClient();
  return () => {
    const leave = async () => {
      await leaveCatalog(merchant.id);
      router.replace("/sign-in");
      queries.clear();
    };
    api.session.signOut.mutate().then(leave, leave);
  };
}
