"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { unanswered } from "@/offline/outbox.ts";
import { api } from "@/trpc/api.ts";
import { sessionQuery, tillQuery } from "@/trpc/session-query.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { Dialog, DialogActions } from "@/ui/dialog.tsx";
import { Notice } from "@/ui/notice.tsx";

/** Makes this browser no till any more, once everything it sold has reached the server. */
export function LeaveRegister({ onClose }: { onClose: () => void }) {
  const { merchant, register, till, kind } = useSession();
  const explain = useExplain();
  const leave = useLeave(onClose);
  const name = register?.name ?? "this register";
  const waiting = useQuery({
    queryKey: ["outbox.unanswered", merchant.id],
    queryFn: async () => (await unanswered(merchant.id)).length,
    staleTime: 0,
  });
  const count = waiting.data ?? 0;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Leave ${name}?`}
      description={`${till?.name ?? "This browser"} is no till any more, and ${name} is free for another. A cart that is not paid stays on this device until it is ${name} again.`}
    >
      {count > 0 && (
        <Notice meaning="warning">
          {count === 1 ? "One sale has" : `${count} sales have`} not reached the server yet. Leave once everything is
          saved.
        </Notice>
      )}
      {kind === "PIN" && count === 0 && (
        <Notice>You came in by PIN, so you will be signed out. This browser then asks for e-mail and password.</Notice>
      )}
      {leave.error !== null && <Notice meaning="danger">{explain(leave.error)}</Notice>}
      <DialogActions>
        <Button onClick={onClose}>Stay</Button>
        {waiting.data === 0 && (
          <Button look="primary" disabled={leave.isPending} onClick={() => leave.mutate()}>
            {leave.isPending ? "Leaving…" : `Leave ${name}`}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function useLeave(onLeft: () => void) {
  const queries = useQueryClient();
  const router = useRouter();
  const { kind } = useSession();
  return useMutation({
    mutationFn: () => api.tills.leave.mutate(),
    async onSuccess() {
      onLeft();
      queries.removeQueries(tillQuery);
      // Whoever came in by PIN came in at this till, and so is out with it.
      if (kind === "PIN") router.replace("/sign-in");
      else await queries.invalidateQueries(sessionQuery);
    },
  });
}
