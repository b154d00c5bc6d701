"use client";

import { toDecimalString } from "@galla/domain";
import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { useLastZReport } from "../use-last-z-report.ts";

/** What the last closing counted, as a hint. Its place is kept while it is fetched, so that nothing jumps. */
export function LastCount({ registerId, onUse }: { registerId: string; onUse: (amount: string) => void }) {
  const format = useFormat();
  const { data: last } = useLastZReport(registerId);
  const { exponent } = format.currency;
  return (
    <div className="mt-3 flex min-h-11 flex-wrap items-center gap-x-3 text-14">
      {last !== undefined && last !== null && (
        <>
          <p className="text-soft">
            Last counted: <strong className="font-semibold text-ink">{format.money(last.countedMinor)}</strong> by{" "}
            {last.closedBy}, {format.dateTime(last.closedAt)}
          </p>
          <Button
            look="quiet"
            className="-ml-2 px-2 text-accent sm:ml-0"
            onClick={() => onUse(toDecimalString(BigInt(last.countedMinor), exponent))}
          >
            Use this amount
          </Button>
        </>
      )}
    </div>
  );
}
