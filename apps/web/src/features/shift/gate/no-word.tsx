"use client";

import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { Notice } from "@/ui/notice.tsx";

/** The server could not say whether a shift is open, and this device has kept none. */
export function NoWord({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const explain = useExplain();
  return (
    <main className="mx-auto flex w-full max-w-md flex-col gap-4 p-6">
      <h1 className="text-24 font-semibold">Is a shift open here?</h1>
      <Notice meaning="danger">{explain(problem)}</Notice>
      <Button look="primary" size="large" onClick={onRetry}>
        Ask again
      </Button>
    </main>
  );
}
