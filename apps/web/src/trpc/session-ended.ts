import type { AppRouter } from "@galla/api/router";
import type { TRPCLink } from "@trpc/client";
import { tap } from "@trpc/server/observable";
import { refusalOf } from "@/trpc/refusal-of.ts";

let listener: (() => void) | null = null;

/** Called whenever the server answers a call with "nobody is signed in". Answers what stops it. */
export function onSessionEnded(listen: () => void): () => void {
  listener = listen;
  return () => {
    if (listener === listen) listener = null;
  };
}

/**
 * Hears every refusal of every call, the till's as well as the office's, so that somebody who was let go is noticed at their next
 * call, whatever it was. Asking who is signed in is how one finds out, and so does not count.
 */
export const noticeSessionEnd: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    next(op).pipe(
      tap({
        error(error) {
          if (op.path !== "session.me" && refusalOf(error)?.code === "auth.required") listener?.();
        },
      }),
    );
