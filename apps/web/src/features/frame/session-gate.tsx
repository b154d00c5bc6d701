"use client";

import { Fragment, type ReactNode } from "react";
import { NO_ANSWER, refusalText } from "@/lib/refusal-text.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { SessionProvider } from "@/trpc/session.tsx";
import { plainFormat } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { Notice } from "@/ui/notice.tsx";
import { AutoLock } from "./auto-lock.tsx";
import { NoStorePage } from "./no-store-page.tsx";
import { useGate } from "./use-gate.ts";
import { WaitingPage } from "./waiting-page.tsx";

type SessionGateProps = {
  /** Covers the page while a till is locked. */
  lock: ReactNode;
  /** Stands in for the page until a temporary password has been replaced. */
  newPassword: ReactNode;
  /** Whether the next person goes on with the page as the last one left it: the cart belongs to the till. */
  isPageShared?: boolean;
  children: ReactNode;
};

/**
 * Shows what is inside it to those who are signed in. It guards only the view: what somebody may read or do is decided by the
 * procedures.
 */
export function SessionGate({ lock, newPassword, isPageShared = false, children }: SessionGateProps) {
  const { session, isLocked, error, retry } = useGate();
  if (error !== null) return <Unreachable error={error} onRetry={retry} />;
  // The cover is not part of the page: the page under it stays as it is, for whoever uncovers it.
  return (
    <>
      {session === undefined ? (
        !isLocked && <WaitingPage />
      ) : session.stores.length === 0 ? (
        <NoStorePage session={session} />
      ) : (
        <SessionProvider value={session}>
          <AutoLock />
          {session.user.mustChangePassword && session.kind === "WEB" ? (
            newPassword
          ) : (
            <Fragment key={isPageShared ? "till" : session.user.id}>{children}</Fragment>
          )}
        </SessionProvider>
      )}
      {lock}
    </>
  );
}

function Unreachable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const refusal = refusalOf(error);
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center gap-4 p-6">
      <h1 className="text-24 font-semibold">The shop cannot be reached</h1>
      <Notice meaning="danger">{refusal === null ? NO_ANSWER : refusalText(refusal, plainFormat)}</Notice>
      <Button look="primary" size="large" onClick={onRetry}>
        Try again
      </Button>
    </main>
  );
}
