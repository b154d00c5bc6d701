"use client";

import { useQuery } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, type ReactNode } from "react";
import { NO_ANSWER, refusalText } from "@/lib/refusal-text.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { sessionQuery } from "@/trpc/session-query.ts";
import { SessionProvider } from "@/trpc/session.tsx";
import { plainFormat } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { Notice } from "@/ui/notice.tsx";
import { WaitingPage } from "./waiting-page.tsx";

/**
 * Shows what is inside it to those who are signed in, and leads everybody else to the sign-in page and back. It guards only
 * the view: what somebody may read or do is decided by the procedures.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const me = useQuery(sessionQuery);
  const refusal = me.error === null ? null : refusalOf(me.error);
  const isSignedOut = refusal?.code === "auth.required";
  const router = useRouter();
  const path = usePathname();
  useEffect(() => {
    if (isSignedOut) router.replace(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
  }, [isSignedOut, path, router]);
  if (isSignedOut) return <WaitingPage />;
  if (me.data !== undefined) return <SessionProvider value={me.data}>{children}</SessionProvider>;
  if (me.error === null) return <WaitingPage />;
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-4 p-6">
      <h1 className="text-24 font-semibold">The shop cannot be reached</h1>
      <Notice meaning="danger">{refusal === null ? NO_ANSWER : refusalText(refusal, plainFormat)}</Notice>
      <Button look="primary" size="large" onClick={() => void me.refetch()}>
        Try again
      </Button>
    </main>
  );
}
