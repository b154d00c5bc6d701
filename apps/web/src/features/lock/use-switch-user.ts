import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/trpc/api.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { releaseLock } from "@/trpc/session-lock.ts";
import { enterSession, tillQuery } from "@/trpc/session-query.ts";
import { explain, plainFormat } from "@/trpc/use-explain.ts";
import { useSecondsLeft } from "@/ui/use-seconds-left.ts";
import { keepLastPerson } from "./last-person.ts";

/** These change who can come in here, or whether anybody can, so the names are asked for again. */
const STALE_NAMES = new Set(["resource.not_found", "till.not_enrolled", "pin.not_set"]);

/** Lets somebody in by their PIN, and says in words why not. */
export function useSwitchUser(userId: string) {
  const queries = useQueryClient();
  const [waitUntil, setWaitUntil] = useState<number | null>(null);
  const seconds = useSecondsLeft(waitUntil);
  const attempt = useMutation({
    mutationFn: (pin: string) => api.tills.switchUser.mutate({ userId, pin }),
    // The PIN is in the mutation's own memory only until it is answered.
    gcTime: 0,
    onSuccess(session) {
      keepLastPerson(userId);
      enterSession(queries, session);
      releaseLock();
    },
    onError(error) {
      const refusal = refusalOf(error);
      if (refusal?.code === "auth.too_many_attempts")
        setWaitUntil(Date.now() + refusal.details.retryAfterSeconds * 1000);
      if (refusal !== null && STALE_NAMES.has(refusal.code)) void queries.invalidateQueries(tillQuery);
    },
  });
  const code = attempt.error === null ? null : refusalOf(attempt.error)?.code;
  return {
    isPending: attempt.isPending,
    isBarred: seconds > 0 || code === "auth.pin_locked",
    message: messageOf(attempt.error, seconds),
    tryPin: (pin: string) => attempt.mutate(pin),
  };
}

function messageOf(error: Error | null, seconds: number): string | null {
  if (error === null) return null;
  if (refusalOf(error)?.code !== "auth.too_many_attempts") return explain(error, plainFormat);
  if (seconds === 0) return "You can try again now.";
  return `Too many wrong PINs. Wait ${seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`}.`;
}
