"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { setupQuery } from "@/trpc/session-query.ts";
import { explain, plainFormat } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { Notice } from "@/ui/notice.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { SetupFormPage } from "./setup-form-page.tsx";

/** The first run: from an empty database to a shop whose owner is signed in. */
export function SetupPage() {
  const status = useQuery(setupQuery);
  return (
    <main className="flex min-h-dvh flex-col items-center p-4 sm:py-[8dvh]">
      <div className="w-full max-w-2xl">
        <p className="text-14 font-semibold text-accent">Galla</p>
        {status.data?.isEmpty === true ? (
          <SetupFormPage needsCode={status.data.needsCode} />
        ) : (
          <>
            <h1 className="mt-1 mb-5 text-24 font-semibold tracking-tight">Set up your shop</h1>
            {status.data !== undefined && <AlreadyDone isDemo={status.data.isDemo} />}
            {status.error !== null && status.data === undefined && (
              <Notice
                meaning="danger"
                action={
                  <Button look="quiet" onClick={() => void status.refetch()}>
                    Try again
                  </Button>
                }
              >
                {explain(status.error, plainFormat)}
              </Notice>
            )}
            {status.isPending && <Skeleton className="h-96 rounded-md" />}
          </>
        )}
      </div>
    </main>
  );
}

function AlreadyDone({ isDemo }: { isDemo: boolean }) {
  return (
    <>
      <Notice className="mb-4">
        {isDemo
          ? "This is the demo shop. To set up a shop of your own, start Galla with an empty database."
          : "This shop is set up already. Sign in, or ask its owner to let you in."}
      </Notice>
      <Button asChild look="primary" size="large">
        <Link href="/sign-in">Sign in</Link>
      </Button>
    </>
  );
}
