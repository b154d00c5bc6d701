import type { ApprovablePermission } from "@galla/domain";
import type { Format } from "@/lib/format.ts";
import { figureOf, listOf, textOf, type Json } from "./json-fields.ts";
import { counted } from "./sentence.ts";

type Acts = Readonly<Record<ApprovablePermission, (scope: Json, format: Format) => string>>;

const ACTS: Acts = {
  "sale.discountOverLimit": (scope, format) => `give ${format.rate(figureOf(scope, "discountPpm") ?? 0)} off a sale`,
  "sale.overridePrice": (scope) => `change ${counted(listOf(scope, "prices").length, "price", "prices")} of a sale`,
  "drawer.open": () => "open the drawer without a sale",
  "shift.closeOverThreshold": (scope, format) =>
    `close a shift with ${format.money(figureOf(scope, "countedMinor") ?? 0)} counted`,
  "register.release": () => "take a register back from its till",
};

const isApprovable = (permission: string): permission is ApprovablePermission => Object.hasOwn(ACTS, permission);

/** What a leader approved, as the scope of the approval says it: "give 12 % off a sale". */
export function approvedActText(scope: Json, format: Format): string {
  const permission = textOf(scope, "permission") ?? "";
  return isApprovable(permission) ? ACTS[permission](scope, format) : "do something only leaders may";
}
