"use client";

import { lazy, Suspense } from "react";
import { useSession } from "@/trpc/session.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";

const FirstPassword = lazy(async () => ({ default: (await import("./first-password.tsx")).FirstPassword }));

/** For whoever came in with a temporary password: nothing else is shown until they have one that only they know. */
export function NewPasswordPage() {
  const { user } = useSession();
  return (
    <main className="flex min-h-dvh flex-col items-center p-4 sm:pt-[12dvh]">
      <div className="w-full max-w-sm rounded-md border border-line bg-surface p-6 sm:p-8">
        <p className="text-14 font-semibold text-accent">Welcome, {user.fullName}</p>
        <h1 className="mt-1 text-24 font-semibold tracking-tight">Choose your password</h1>
        <p className="mt-1 mb-6 text-14 text-soft">The one you were given was for this first time only.</p>
        <Suspense fallback={<Skeleton className="h-44" />}>
          <FirstPassword />
        </Suspense>
      </div>
    </main>
  );
}
