import { useQuery, useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { followLock, showLock, useLock } from "@/trpc/session-lock.ts";
import { sessionQuery, tillQuery } from "@/trpc/session-query.ts";

/**
 * Whether somebody is signed in, and what to do where nobody is: a till is covered by its lock screen, over whatever it shows;
 * any other browser is led to the sign-in page and back. `session` stays the last one known behind the cover.
 */
export function useGate() {
  const me = useQuery(sessionQuery);
  const refusal = me.error === null ? null : refusalOf(me.error);
  const isSignedOut = refusal?.code === "auth.required";
  const till = useQuery({ ...tillQuery, enabled: isSignedOut });
  const isNoTill = till.error !== null && refusalOf(till.error)?.code === "till.not_enrolled";
  // A page that was open at a till is covered before the till is asked for its people, and stays covered when it turns out that the
  // register was taken back: the cover says so.
  const wasTill = (me.data?.till ?? null) !== null;
  const isTill = wasTill || (till.data !== undefined && !isNoTill);
  const isLocked = useLock((state) => state.isLocked);
  const isLeaving = isSignedOut && isNoTill && !wasTill;
  useFollowLock();
  useEffect(() => {
    if (isSignedOut && isTill) showLock();
  }, [isSignedOut, isTill]);
  useLeave(isLeaving);
  const error = isSignedOut ? till.error : me.error;
  return {
    session: isLeaving ? undefined : me.data,
    isLocked: isLocked && !isLeaving,
    /** Why nothing can be shown; null while there is something, or it is still to come. */
    error: me.data === undefined && !isLeaving && !isLocked ? error : null,
    retry: () => void (isSignedOut ? till.refetch() : me.refetch()),
  };
}

function useFollowLock(): void {
  const queries = useQueryClient();
  useEffect(() => followLock(() => void queries.invalidateQueries(sessionQuery)), [queries]);
}

function useLeave(isLeaving: boolean): void {
  const router = useRouter();
  const path = usePathname();
  useEffect(() => {
    if (isLeaving) router.replace(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
  }, [isLeaving, path, router]);
}
