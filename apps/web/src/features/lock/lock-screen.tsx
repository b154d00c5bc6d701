"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { whenIdle } from "@/lib/when-idle.ts";
import { useLock } from "@/trpc/session-lock.ts";
import { sessionQuery, tillQuery } from "@/trpc/session-query.ts";

const loadCover = async () => ({ default: (await import("./lock-cover.tsx")).LockCover });
const LockCover = lazy(loadCover);

/**
 * Covers the till while it is locked. Its script and the names it shows are fetched while the till is idle, so that it comes up at
 * once, whatever the connection does.
 */
export function LockScreen() {
  const isLocked = useLock((state) => state.isLocked);
  const queries = useQueryClient();
  const { data: isTill } = useQuery({ ...sessionQuery, enabled: false, select: ({ till }) => till !== null });
  useEffect(() => {
    if (isTill !== true) return undefined;
    return whenIdle(() => {
      void loadCover().catch(() => undefined);
      void queries.prefetchQuery(tillQuery);
    });
  }, [isTill, queries]);
  if (!isLocked) return null;
  return (
    <Suspense fallback={<div className="fixed inset-0 z-50 bg-page" />}>
      <LockCover />
    </Suspense>
  );
}
