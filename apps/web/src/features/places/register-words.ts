import { formatBillNumber } from "@galla/domain";
import type { RegisterDetail } from "@galla/validators";
import { todayAt } from "@/lib/days.ts";
import type { Format } from "@/lib/format.ts";

type Series = { readonly prefix: string; readonly code: string; readonly timeZone: string };

/** What a bill of a register looks like this year. */
export function billExample({ prefix, code, timeZone }: Series): string {
  const year = Number(todayAt(timeZone).slice(0, 4));
  return formatBillNumber({ prefix, registerCode: code === "" ? null : code, year, number: 123 });
}

/** Which till holds a register, and since when. */
export function holderText({ till }: Pick<RegisterDetail, "till">, format: Format): string {
  return till === null ? "No till" : `${till.name}, since ${format.dateTime(till.since)}`;
}

/** How many sales a till has told of that the server does not know yet. */
export function unsentText(count: number): string {
  return count === 1 ? "1 sale not sent" : `${count} sales not sent`;
}
