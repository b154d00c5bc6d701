import type { AuditRow } from "@galla/validators";
import type { Format } from "@/lib/format.ts";
import { approvedActText } from "./approved-act.ts";
import { fieldOf, figureOf, listOf, textOf, type Json } from "./json-fields.ts";
import { counted, type SentenceOf } from "./sentence.ts";

const money = (json: Json, name: string, format: Format) => format.money(figureOf(json, name) ?? 0);

const because = (json: Json) => {
  const reason = textOf(json, "reason");
  return reason === null ? "" : `: ${reason}`;
};

function sold({ after }: AuditRow, format: Format): string {
  const discounted = (figureOf(after, "discountMinor") ?? 0) > 0;
  const overridden = listOf(after, "overriddenLines").length;
  const parts = [
    ...(discounted ? [`${money(after, "discountMinor", format)} off`] : []),
    ...(overridden > 0 ? [`${counted(overridden, "price", "prices")} changed`] : []),
  ];
  return `sold for ${money(after, "totalMinor", format)}${parts.length === 0 ? "" : `, with ${parts.join(" and ")}`}`;
}

function movedCash({ after }: AuditRow, format: Format): string {
  const amount = money(after, "amountMinor", format);
  const way = textOf(after, "type") === "IN" ? `put ${amount} into the drawer` : `took ${amount} out of the drawer`;
  return `${way}${because(after)}`;
}

function closed({ after }: AuditRow, format: Format): string {
  const difference = figureOf(after, "differenceMinor") ?? 0;
  const amount = format.money(Math.abs(difference));
  const outcome = difference === 0 ? "the drawer was right" : `${amount} ${difference > 0 ? "over" : "short"}`;
  return `closed a shift with Z report ${figureOf(after, "zNumber") ?? ""}: ${outcome}`;
}

/** What is said of sales, drawers and what leaders approve. */
export const MONEY_SENTENCES: Readonly<Record<string, SentenceOf>> = {
  "sale.completed": (entry, { format }) => [sold(entry, format)],
  "shift.opened": ({ after }, { format }) => [
    `opened a shift with ${money(after, "openingFloatMinor", format)} in the drawer`,
  ],
  "shift.cash_moved": (entry, { format }) => [movedCash(entry, format)],
  "drawer.opened": ({ after }) => [`opened the drawer without a sale${because(after)}`],
  "shift.counted": ({ after }, { format }) => [
    `counted ${money(after, "countedMinor", format)} in the drawer, which did not match what it should hold`,
  ],
  "shift.closed": (entry, { format }) => [closed(entry, format)],
  "approval.granted": ({ after }, { format }) => [`asked to ${approvedActText(fieldOf(after, "scope"), format)}`],
};
