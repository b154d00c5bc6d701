"use client";

import { lazy, Suspense, useEffect, type ReactNode } from "react";
import { openShiftOf, refreshShift, useShift } from "@/offline/shift.ts";
import { tellUnsent } from "@/offline/tell-unsent.ts";
import { useSession } from "@/trpc/session.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";

const OpenShift = lazy(async () => ({ default: (await import("./open-shift.tsx")).OpenShift }));
const NoWord = lazy(async () => ({ default: (await import("./no-word.tsx")).NoWord }));

const REFRESH_MS = 60_000;

/** Follows the register's shift while the page is open, and looks again when somebody comes back to it. */
function useFollowShift(merchantId: string, registerId: string | null): void {
  useEffect(() => {
    if (registerId === null) return undefined;
    void openShiftOf(registerId);
    void tellUnsent(merchantId);
    const look = () => {
      if (document.visibilityState !== "visible") return;
      void refreshShift(registerId);
      void tellUnsent(merchantId);
    };
    const timer = setInterval(look, REFRESH_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [merchantId, registerId]);
}

/** Selling needs an open shift. Where none is open, one is opened here; the cart waits behind the gate. */
export function ShiftGate({ children }: { children: ReactNode }) {
  const { merchant, register } = useSession();
  useFollowShift(merchant.id, register?.id ?? null);
  const known = useShift();
  if (register === null) return null;
  const isOther = known.registerId !== register.id;
  if (!isOther && known.shift !== null) return children;
  return (
    <Suspense fallback={<Waiting />}>
      {!isOther && known.isKnown ? (
        <OpenShift registerId={register.id} />
      ) : known.problem !== null && !isOther ? (
        <NoWord problem={known.problem} onRetry={() => void refreshShift(register.id)} />
      ) : (
        <Waiting />
      )}
    </Suspense>
  );
}

function Waiting() {
  return (
    <main aria-busy className="mx-auto w-full max-w-2xl p-6">
      <h1 className="sr-only">Sell</h1>
      <Skeleton className="h-8 w-48" />
      <Skeleton className="mt-6 h-80 rounded-md" />
    </main>
  );
}
