"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { whenIdle } from "@/lib/when-idle.ts";

const ToastList = lazy(async () => ({ default: (await import("@/ui/toast-list.tsx")).ToastList }));

/** Where short messages appear, fetched when the page is idle. Say one with `toast` from sonner, or with `say` where size counts. */
export function Toaster() {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => whenIdle(() => setWanted(true)), []);
  if (!isWanted) return null;
  return (
    <Suspense>
      <ToastList />
    </Suspense>
  );
}
