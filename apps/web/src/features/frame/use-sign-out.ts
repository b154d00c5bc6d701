import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { api } from "@/trpc/api.ts";

/** Ends the session and forgets what it had fetched. The outbox and the cart stay on the device. */
export function useSignOut(): () => void {
  const router = useRouter();
  const queries = useQueryClient();
  return () => {
    const leave = () => {
      router.replace("/sign-in");
      queries.clear();
    };
    api.session.signOut.mutate().then(leave, leave);
  };
}
