import { ArrowDownToLine, ArrowUpFromLine, Coins, DoorOpen } from "lucide-react";
import { useFormat } from "@/trpc/session.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { MOVEMENT_TEXT, signedMinor, type Movement } from "../movement-text.ts";

const ICONS = { IN: ArrowDownToLine, OUT: ArrowUpFromLine, NO_SALE: DoorOpen } as const;

type MovementListProps = {
  movements: readonly Movement[];
  /** Whether the shift is closed, so that nothing can be added any more. */
  isOver?: boolean;
};

/** What went into the drawer and out of it beside the sales, the newest first. */
export function MovementList({ movements, isOver = false }: MovementListProps) {
  return (
    <section aria-labelledby="movements-heading" className="rounded-md border border-line bg-surface">
      <h2 id="movements-heading" className="border-b border-line px-4 py-3 text-16 font-semibold">
        Cash movements
      </h2>
      {movements.length === 0 && isOver ? (
        <p className="px-4 py-3 text-14 text-soft">No cash went in or out beside the sales.</p>
      ) : movements.length === 0 ? (
        <EmptyState icon={Coins} title="Nothing yet">
          Cash that goes in or out without a sale, such as change from the bank or money for milk, is written down here
          with its reason.
        </EmptyState>
      ) : (
        <ul aria-live="polite" aria-relevant="additions" className="divide-y divide-line">
          {movements.toReversed().map((movement) => (
            <MovementRow key={movement.id} movement={movement} />
          ))}
        </ul>
      )}
    </section>
  );
}

function MovementRow({ movement }: { movement: Movement }) {
  const format = useFormat();
  const Icon = ICONS[movement.type];
  const signed = signedMinor(movement);
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <Icon aria-hidden className="mt-0.5 size-[18px] shrink-0 text-soft" />
      <div className="min-w-0 flex-1">
        <p className="text-14 font-medium wrap-anywhere">
          {MOVEMENT_TEXT[movement.type]}: {movement.reason}
        </p>
        <p className="text-13 text-soft">
          {format.time(movement.createdAt)} · {movement.createdBy}
        </p>
      </div>
      {signed !== null && (
        <span className="text-16 font-semibold whitespace-nowrap">
          {signed < 0 ? "−" : "+"}
          {format.money(Math.abs(signed))}
        </span>
      )}
    </li>
  );
}
