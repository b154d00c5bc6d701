import { CalendarDays, ChevronDown } from "lucide-react";
import { useState } from "react";
import { todayAt } from "@/lib/days.ts";
import type { Format } from "@/lib/format.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Field } from "@/ui/field.tsx";
import { ChipButton } from "@/ui/filter-chip.tsx";
import { Input } from "@/ui/input.tsx";
import { Popover } from "@/ui/popover.tsx";
import { nameOf, RANGE_NAMES, RANGE_TEXT, rangeOf, type DateRange } from "./date-ranges.ts";

type DateChipProps = { range: DateRange; onRange: (range: DateRange) => void };

/** From which day to which, with the usual choices one press away. */
export function DateChip({ range, onRange }: DateChipProps) {
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const today = todayAt(format.timeZone);
  const name = nameOf(range, today);
  const choose = (chosen: DateRange) => {
    onRange(chosen);
    setOpen(false);
  };
  const trigger = (
    <ChipButton chosen={range.from !== null || range.to !== null}>
      <CalendarDays aria-hidden />
      {name === null ? rangeText(range, format) : RANGE_TEXT[name]}
      <ChevronDown aria-hidden />
    </ChipButton>
  );
  return (
    <Popover trigger={trigger} open={isOpen} onOpenChange={setOpen}>
      <div className="grid grid-cols-2 gap-2">
        {RANGE_NAMES.map((quick) => (
          <Button key={quick} aria-pressed={quick === name} look={quick === name ? "primary" : "outline"} onClick={() => choose(rangeOf(quick, today))}>
            {RANGE_TEXT[quick]}
          </Button>
        ))}
      </div>
      <div className="mt-4 grid grid-cols-2 gap-2">
        <Field label="From">
          {(control) => <Input {...control} type="date" className="px-2 text-14" max={range.to ?? today} value={range.from ?? ""} onChange={(event) => onRange({ ...range, from: event.target.value || null })} />}
        </Field>
        <Field label="To">
          {(control) => <Input {...control} type="date" className="px-2 text-14" min={range.from ?? undefined} value={range.to ?? ""} onChange={(event) => onRange({ ...range, to: event.target.value || null })} />}
        </Field>
      </div>
      <Button look="quiet" className="mt-2 w-full" onClick={() => choose({ from: null, to: null })}>
        Any date
      </Button>
    </Popover>
  );
}

function rangeText({ from, to }: DateRange, format: Format): string {
  if (from === null && to === null) return "Date";
  if (from === null) return `Until ${format.day(to ?? "")}`;
  if (to === null) return `Since ${format.day(from)}`;
  return from === to ? format.day(from) : `${format.day(from)} – ${format.day(to)}`;
}
