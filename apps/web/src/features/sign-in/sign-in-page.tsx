"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect } from "react";
import { setupQuery, tillQuery } from "@/trpc/session-query.ts";
import { Button } from "@/ui/button.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { useSignIn } from "./use-sign-in.ts";

// Only the demo shop needs it.
const DemoPeople = lazy(async () => ({ default: (await import("./demo-people.tsx")).DemoPeople }));

/** E-mail and password, then back to where one wanted to go. Where there is no shop yet, it is set up first. */
export function SignInPage() {
  const signIn = useSignIn();
  const isDemo = useEntrance();
  return (
    <main className="flex min-h-dvh flex-col items-center gap-6 p-4 sm:pt-[12dvh]">
      <div className="w-full max-w-sm rounded-md border border-line bg-surface p-6 sm:p-8">
        <p className="text-14 font-semibold text-accent">Galla</p>
        <h1 className="mt-1 mb-6 text-24 font-semibold tracking-tight">Sign in</h1>
        <SignInForm signIn={signIn} />
        <PinInstead />
      </div>
      {isDemo && (
        <Suspense>
          <DemoPeople isBusy={signIn.isPending} onChoose={signIn.mutate} />
        </Suspense>
      )}
    </main>
  );
}

/** Leads to the set-up of an empty database; says whether this is the demo shop. */
function useEntrance(): boolean {
  const router = useRouter();
  const { data } = useQuery(setupQuery);
  const isEmpty = data?.isEmpty ?? false;
  useEffect(() => {
    if (isEmpty) router.replace("/setup");
  }, [isEmpty, router]);
  return data?.isDemo ?? false;
}

/** At a till, the way to those who come in by PIN. */
function PinInstead() {
  const till = useQuery(tillQuery);
  if (till.data === undefined || till.data.people.length === 0) return null;
  return (
    <Button asChild look="link" className="mt-3 w-full">
      <Link href="/lock">Use a PIN at {till.data.registerName}</Link>
    </Button>
  );
}
