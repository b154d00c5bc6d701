"use client";

import type { ShiftOutput } from "@galla/validators";
import { ArrowDownToLine, ArrowUpFromLine, DoorOpen, LockKeyhole } from "lucide-react";
import { useState } from "react";
import { useSession } from "@/trpc/session.tsx";
import { BackLink } from "@/ui/back-link.tsx";
import { Button } from "@/ui/button.tsx";
import { CashDialog } from "./cash-dialog.tsx";
import { DrawerDialog } from "./drawer-dialog.tsx";
import { MovementList } from "./movement-list.tsx";
import { XReport } from "./x-report.tsx";

type OpenShiftViewProps = {
  shift: ShiftOutput;
  onChanged: (shift: ShiftOutput) => void;
  onClose: () => void;
};

type Act = "IN" | "OUT" | "drawer";

/** A shift under way: who opened it, what went in and out, and the way to its end. */
export function OpenShiftView({ shift, onChanged, onClose }: OpenShiftViewProps) {
  const { format } = useSession();
  const [act, setAct] = useState<Act | null>(null);
  const done = (changed: ShiftOutput) => {
    onChanged(changed);
    setAct(null);
  };
  return (
    <main className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto w-full max-w-6xl px-4 pt-2 pb-8 sm:px-6">
        <BackLink href="/sell">Sell</BackLink>
        <header>
          <h1 className="text-24 font-semibold tracking-tight">Shift at {shift.registerName}</h1>
          <p className="text-14 text-soft">
            Opened by {shift.openedBy} on {format.dateTime(shift.openedAt)}, with{" "}
            {format.money(shift.openingFloatMinor)} in the drawer.
          </p>
        </header>
        <Acts onAct={setAct} onClose={onClose} />
        <div className="mt-6 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_auto]">
          <MovementList movements={shift.movements} />
          <XReport shift={shift} />
        </div>
      </div>
      {(act === "IN" || act === "OUT") && (
        <CashDialog shift={shift} type={act} onDone={done} onClose={() => setAct(null)} />
      )}
      {act === "drawer" && <DrawerDialog shift={shift} onDone={done} onClose={() => setAct(null)} />}
    </main>
  );
}

function Acts({ onAct, onClose }: { onAct: (act: Act) => void; onClose: () => void }) {
  const { can } = useSession();
  return (
    <div className="mt-4 grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
      {can("shift.moveCash") && (
        <>
          <Button size="large" className="px-4 sm:px-5" onClick={() => onAct("IN")}>
            <ArrowDownToLine aria-hidden />
            Cash in
          </Button>
          <Button size="large" className="px-4 sm:px-5" onClick={() => onAct("OUT")}>
            <ArrowUpFromLine aria-hidden />
            Cash out
          </Button>
          <Button size="large" className="px-4 sm:px-5" onClick={() => onAct("drawer")}>
            <DoorOpen aria-hidden />
            Open drawer
          </Button>
        </>
      )}
      {can("shift.close") && (
        <Button size="large" look="primary" className="px-4 sm:ml-auto sm:px-5" onClick={onClose}>
          <LockKeyhole aria-hidden />
          Close shift
        </Button>
      )}
    </div>
  );
}
