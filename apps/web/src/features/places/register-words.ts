import { formatBillNumber } from "@galla/domain";
import { todayAt } from "@/lib/days.ts";

type Series = { readonly prefix: string; readonly code: string; readonly timeZone: string };

/** What a bill of a register looks like this year. */
export function billExample({ prefix, code, timeZone }: Series): string {
  const year = Number(todayAt(timeZone).slice(0, 4));
  return formatBillNumber({ prefix, registerCode: code === "" ? null : code, year, number: 123 });
}

/** How many sales a till has told of that the server does not know yet. */
export function unsentText(count: number): string {
  return count === 1 ? "1 sale not sent" : `${count} sales not sent`;
}
