import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { trpc } from "@/trpc/client.ts";

/** Ends the session and forgets what it had fetched. The outbox and the cart stay on the device. */
export function useSignOut(): () => void {
  const router = useRouter();
  const queries = useQueryClient();
  const signOut = trpc.session.signOut.useMutation({
    onSettled() {
      router.replace("/sign-in");
      queries.clear();
    },
  });
  return () => signOut.mutate();
}
