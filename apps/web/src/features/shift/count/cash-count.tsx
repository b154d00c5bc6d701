"use client";

import { denominations, type Denomination } from "@galla/domain";
import { Minus, Plus } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { isTouchDevice } from "@/lib/pointer.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { withCount, type Counts } from "./counts.ts";
import { denominationText } from "./denomination-text.ts";

type CashCountProps = {
  counts: Counts;
  onCounts: (counts: Counts) => void;
  /** Whether counting is what one came for: the first pile then has the focus, except where a keyboard would cover the rest. */
  autoFocus?: boolean;
};

const GROUPS = [
  { kind: "note", title: "Notes" },
  { kind: "coin", title: "Coins" },
] as const;

/** Counts a drawer note by note and coin by coin. Enter and the arrow keys go from pile to pile, + and − change one. */
export function CashCount({ counts, onCounts, autoFocus = false }: CashCountProps) {
  const format = useFormat();
  const all = denominations(format.currency);
  const takesFocus = autoFocus && !isTouchDevice();
  return (
    <div data-piles className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
      {GROUPS.map(({ kind, title }) => (
        <section key={kind} aria-label={title}>
          <h2 className="mb-1 text-14 font-semibold">{title}</h2>
          <ul className="divide-y divide-line">
            {all
              .filter((denomination) => denomination.kind === kind)
              .map((denomination) => (
                <Pile
                  key={String(denomination.denominationMinor)}
                  denomination={denomination}
                  counts={counts}
                  onCounts={onCounts}
                  autoFocus={takesFocus && denomination === all[0]}
                />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Pile({ denomination, counts, onCounts, autoFocus = false }: CashCountProps & { denomination: Denomination }) {
  const format = useFormat();
  const value = Number(denomination.denominationMinor);
  const count = counts[value] ?? 0;
  const name = denominationText(value, format);
  const put = (text: string) => onCounts(withCount(counts, value, text));
  const step = (by: 1 | -1) => put(String(Math.max(0, count + by)));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "+" || event.key === "-") {
      event.preventDefault();
      step(event.key === "+" ? 1 : -1);
    } else moveBetweenPiles(event);
  };
  return (
    <li className="grid grid-cols-[minmax(4.5rem,1fr)_auto_minmax(5.5rem,1fr)] items-center gap-2 py-1.5">
      <span className="text-16 font-medium whitespace-nowrap">{name}</span>
      <div className="flex items-center">
        <StepButton name={`One ${name} less`} isOff={count === 0} onStep={() => step(-1)} className="rounded-r-none">
          <Minus aria-hidden />
        </StepButton>
        <input
          data-pile
          autoFocus={autoFocus}
          inputMode="numeric"
          autoComplete="off"
          aria-label={`How many ${name}`}
          value={count === 0 ? "" : String(count)}
          placeholder="0"
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => put(event.target.value)}
          onKeyDown={onKeyDown}
          className="h-11 w-16 border-y border-control bg-surface text-center text-16 font-semibold placeholder:font-normal placeholder:text-soft focus-visible:relative"
        />
        <StepButton name={`One ${name} more`} onStep={() => step(1)} className="rounded-l-none">
          <Plus aria-hidden />
        </StepButton>
      </div>
      <span className={count === 0 ? "text-right text-14 text-soft" : "text-right text-14 font-semibold"}>
        {format.amount(value * count)}
      </span>
    </li>
  );
}

type StepButtonProps = { name: string; isOff?: boolean; onStep: () => void; className: string; children: ReactNode };

// Out of the tab order: with the keyboard, + and − in the field do the same.
function StepButton({ name, isOff = false, onStep, className, children }: StepButtonProps) {
  return (
    <Button size="icon" tabIndex={-1} className={className} aria-label={name} disabled={isOff} onClick={onStep}>
      {children}
    </Button>
  );
}

/** Enter on the last pile lets the key go on to the form. */
function moveBetweenPiles(event: KeyboardEvent<HTMLInputElement>): void {
  const steps: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  const list = event.currentTarget.closest("[data-piles]");
  if (step === undefined || list === null) return;
  const fields = [...list.querySelectorAll<HTMLInputElement>("input[data-pile]")];
  const next = fields[fields.indexOf(event.currentTarget) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
