"use client";

import type { ShiftOutput } from "@galla/validators";
import { Banknote } from "lucide-react";
import { useSession } from "@/trpc/session.tsx";
import { Notice } from "@/ui/notice.tsx";
import { Tab, TabList, TabPanel, Tabs } from "@/ui/tabs.tsx";
import { AmountField } from "../count/amount-field.tsx";
import { CashCount } from "../count/cash-count.tsx";
import { LastCount } from "./last-count.tsx";
import { OpenBar } from "./open-bar.tsx";
import { isWay, useOpenShift, type Opening } from "./use-open-shift.ts";

type OpenShiftProps = { registerId: string; onOpened?: (shift: ShiftOutput) => void };

/** Begins a shift with what is in the drawer, as an amount or counted. */
export function OpenShift({ registerId, onOpened }: OpenShiftProps) {
  const { register, can } = useSession();
  const opening = useOpenShift(registerId, onOpened);
  if (!can("shift.open")) {
    return (
      <main className="mx-auto w-full max-w-md p-6">
        <h1 className="mb-4 text-24 font-semibold">No shift is open</h1>
        <Notice meaning="warning">Your role does not include opening a shift. Ask a cashier or a manager.</Notice>
      </main>
    );
  }
  return (
    <main className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          opening.open();
        }}
        className="mx-auto flex w-full max-w-3xl flex-1 flex-col px-4 pt-6"
      >
        <h1 className="flex items-center gap-2 text-24 font-semibold">
          <Banknote aria-hidden className="size-6 text-soft" />
          Open a shift{register !== null && ` at ${register.name}`}
        </h1>
        <p className="mt-1 text-14 text-soft">
          Say how much cash is in the drawer now. The count at the end of the shift starts from it.
        </p>
        <LastCount registerId={registerId} onUse={opening.typeAmount} />
        {opening.problem !== null && (
          <Notice meaning="danger" className="mt-4">
            {opening.problem}
          </Notice>
        )}
        <FloatTabs opening={opening} />
        <OpenBar floatMinor={opening.floatMinor} isOpening={opening.isOpening} />
      </form>
    </main>
  );
}

/** As an amount, or note by note. */
function FloatTabs({ opening }: { opening: Opening }) {
  return (
    <Tabs
      value={opening.way}
      onValueChange={(way) => isWay(way) && opening.chooseWay(way)}
      className="mt-5 flex flex-1 flex-col gap-4 pb-4"
    >
      <TabList aria-label="How the cash is counted" className="w-full sm:max-w-md">
        <Tab value="amount">Type the amount</Tab>
        <Tab value="count">Count notes and coins</Tab>
      </TabList>
      <TabPanel value="amount" tabIndex={-1} className="outline-none">
        <AmountField
          label="Cash in the drawer"
          help="An empty drawer is 0."
          amount={opening.amount}
          error={opening.error}
          hasPad
          onAmount={opening.typeAmount}
        />
      </TabPanel>
      <TabPanel value="count" tabIndex={-1} className="outline-none">
        <CashCount counts={opening.counts} onCounts={opening.setCounts} />
      </TabPanel>
    </Tabs>
  );
}
