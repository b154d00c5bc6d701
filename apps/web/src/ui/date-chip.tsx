import { CalendarDays, ChevronDown } from "lucide-react";
import { useState } from "react";
import { todayAt } from "@/lib/days.ts";
import type { Format } from "@/lib/format.ts";
import { Button } from "@/ui/button.tsx";
import { Field, type FieldControl } from "@/ui/field.tsx";
import { ChipButton } from "@/ui/filter-chip.tsx";
import { Input } from "@/ui/input.tsx";
import { Popover } from "@/ui/popover.tsx";
import { nameOf, RANGE_NAMES, RANGE_TEXT, rangeOf, type DateRange, type RangeName } from "@/lib/date-ranges.ts";

type DateChipProps = { range: DateRange; onRange: (range: DateRange) => void; format: Format };

/** From which day to which, with the usual choices one press away. */
export function DateChip({ range, onRange, format }: DateChipProps) {
  const [isOpen, setOpen] = useState(false);
  const name = nameOf(range, todayAt(format.timeZone));
  const trigger = (
    <ChipButton chosen={range.from !== null || range.to !== null}>
      <CalendarDays aria-hidden />
      {name === null ? rangeText(range, format) : RANGE_TEXT[name]}
      <ChevronDown aria-hidden />
    </ChipButton>
  );
  const choose = (chosen: DateRange) => {
    onRange(chosen);
    setOpen(false);
  };
  return (
    <Popover label="Dates" trigger={trigger} open={isOpen} onOpenChange={setOpen}>
      <QuickRanges chosen={name} today={todayAt(format.timeZone)} onChoose={choose} />
      <OwnRange range={range} onRange={onRange} />
      <Button look="quiet" className="mt-2 w-full" onClick={() => choose({ from: null, to: null })}>
        Any date
      </Button>
    </Popover>
  );
}

type QuickRangesProps = { chosen: RangeName | null; today: string; onChoose: (range: DateRange) => void };

function QuickRanges({ chosen, today, onChoose }: QuickRangesProps) {
  return (
    <div className="grid grid-cols-2 gap-2">
      {RANGE_NAMES.map((name) => (
        <Button
          key={name}
          aria-pressed={name === chosen}
          look={name === chosen ? "primary" : "outline"}
          onClick={() => onChoose(rangeOf(name, today))}
        >
          {RANGE_TEXT[name]}
        </Button>
      ))}
    </div>
  );
}

function OwnRange({ range, onRange }: Omit<DateChipProps, "format">) {
  const dayOf = (text: string) => (text === "" ? null : text);
  const own = (side: keyof DateRange, control: FieldControl) => (
    <Input
      {...control}
      type="date"
      className="px-2 text-14"
      value={range[side] ?? ""}
      onChange={(event) => onRange({ ...range, [side]: dayOf(event.target.value) })}
    />
  );
  return (
    <div className="mt-4 grid grid-cols-2 gap-2">
      <Field label="From">{(control) => own("from", control)}</Field>
      <Field label="To">{(control) => own("to", control)}</Field>
    </div>
  );
}

function rangeText({ from, to }: DateRange, format: Format): string {
  if (from === null && to === null) return "Date";
  if (from === null) return `Until ${format.day(to ?? "")}`;
  if (to === null) return `Since ${format.day(from)}`;
  return from === to ? format.day(from) : `${format.day(from)} – ${format.day(to)}`;
}
