import type { Unit } from "@galla/domain";
import { ArrowRight } from "lucide-react";
import { classNames } from "@/lib/class-names.ts";
import { useFormat } from "@/trpc/session.tsx";

type BeforeAfterProps = { unit: Unit; beforeMilli: number; afterMilli: number | null };

/** What the stock is and what it will be. */
export function BeforeAfter({ unit, beforeMilli, afterMilli }: BeforeAfterProps) {
  const format = useFormat();
  const isBelow = afterMilli !== null && afterMilli < 0;
  return (
    <dl className="grid grid-cols-[1fr_auto_1fr] items-end gap-3 rounded-md bg-sunken p-4" aria-live="polite">
      <div>
        <dt className="text-13 text-soft">In stock now</dt>
        <dd className="text-24 font-semibold">{format.quantity(beforeMilli, unit)}</dd>
      </div>
      <ArrowRight aria-hidden className="mb-1.5 size-5 text-soft" />
      <div className="text-right">
        <dt className="text-13 text-soft">Afterwards</dt>
        <dd className={classNames("text-24 font-semibold", isBelow && "text-danger")}>
          {afterMilli === null ? "—" : format.quantity(afterMilli, unit)}
        </dd>
      </div>
    </dl>
  );
}
