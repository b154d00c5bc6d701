"use client";

import { ChevronDown, Lock } from "lucide-react";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { whenIdle } from "@/lib/when-idle.ts";
import { lockTill } from "@/trpc/session-lock.ts";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Clock } from "./clock.tsx";
import { OutboxState } from "./outbox-state.tsx";
import { useReportUnsent } from "./use-report-unsent.ts";

const TillMenu = lazy(async () => ({ default: (await import("./till-menu.tsx")).TillMenu }));

/** Till mode: a slim bar on top, everything else belongs to the sale. */
export function TillFrame({ children }: { children: ReactNode }) {
  useReportUnsent();
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <TopBar />
      <div className="flex min-h-0 flex-1 flex-col">{children}</div>
    </div>
  );
}

function TopBar() {
  const { store, register, till, user } = useSession();
  const [isIdle, setIdle] = useState(false);
  // Whoever taps the name before its menu has been fetched gets it open as soon as it is there.
  const [isWanted, setWanted] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  const person = (
    <Button look="quiet" className="px-2 sm:px-3" onClick={() => setWanted(true)}>
      <span className="max-w-22 truncate sm:max-w-32">{user.fullName}</span>
      <ChevronDown aria-hidden className="text-soft" />
    </Button>
  );
  return (
    <header className="flex h-12 shrink-0 items-center justify-between gap-3 border-b border-line bg-surface pr-1 pl-4 print:hidden">
      <p className="flex min-w-0 text-14 whitespace-pre">
        <span className="truncate font-semibold">{store.name}</span>
        {register !== null && (
          <span className="max-w-full shrink-0 overflow-hidden text-ellipsis text-soft"> · {register.name}</span>
        )}
      </p>
      <div className="flex items-center gap-3">
        <OutboxState />
        <span className="hidden sm:flex">
          <Clock />
        </span>
        {isIdle || isWanted ? (
          <Suspense fallback={person}>
            <TillMenu trigger={person} isOpenAtFirst={isWanted} />
          </Suspense>
        ) : (
          person
        )}
        {till !== null && (
          <Button look="quiet" size="icon" aria-label="Lock" title="Lock" onClick={lockTill} className="-ml-3">
            <Lock aria-hidden />
          </Button>
        )}
      </div>
    </header>
  );
}
