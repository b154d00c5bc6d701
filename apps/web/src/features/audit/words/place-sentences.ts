import type { AuditRow } from "@galla/validators";
import { changed } from "./changed.ts";
import { figureOf, textOf } from "./json-fields.ts";
import type { SentenceOf, Wording } from "./sentence.ts";

const storeIn = ({ after, subjectId }: AuditRow, wording: Wording) =>
  textOf(after, "name") ?? wording.nameOf("store", subjectId) ?? "a store";

const registerIn = ({ after, subjectId, registerName }: AuditRow, wording: Wording) =>
  textOf(after, "name") ?? wording.nameOf("register", subjectId) ?? registerName ?? "a register";

const taxIn = ({ after, before, subjectId }: AuditRow, wording: Wording) =>
  textOf(after, "name") ?? textOf(before, "name") ?? wording.nameOf("taxClass", subjectId) ?? "a tax class";

function newRegister(entry: AuditRow, wording: Wording): string {
  const storeId = textOf(entry.after, "storeId");
  const store = storeId === null ? null : wording.nameOf("store", storeId);
  return `added the register ${registerIn(entry, wording)}${store === null ? "" : ` to ${store}`}`;
}

/** What is said of stores, registers and settings. */
export const PLACE_SENTENCES: Readonly<Record<string, SentenceOf>> = {
  "store.created": (entry, wording) => [`opened the store ${storeIn(entry, wording)}`],
  "store.updated": (entry, wording) => changed(entry, storeIn(entry, wording), wording),
  "store.deactivated": (entry, wording) => [`closed the store ${storeIn(entry, wording)}`],
  "store.reactivated": (entry, wording) => [`opened the store ${storeIn(entry, wording)} again`],
  "store.logo_changed": (entry, wording) => [
    `${entry.after === null ? "removed" : "changed"} the receipt logo of ${storeIn(entry, wording)}`,
  ],
  "register.created": (entry, wording) => [newRegister(entry, wording)],
  "register.updated": (entry, wording) => changed(entry, registerIn(entry, wording), wording),
  "register.deactivated": (entry, wording) => [`took ${registerIn(entry, wording)} out of use`],
  "register.reactivated": (entry, wording) => [`took ${registerIn(entry, wording)} into use again`],
  "register.enrolled": (entry, wording) => [
    `made ${textOf(entry.after, "tillName") ?? "a browser"} the till of ${registerIn(entry, wording)}`,
  ],
  "register.released": (entry, wording) => [
    `took ${registerIn(entry, wording)} back from ${textOf(entry.before, "tillName") ?? "its till"}`,
  ],
  "settings.updated": (entry, wording) => changed(entry, "the business", wording),
  "tax_class.created": (entry, wording) => [
    `added the tax class ${taxIn(entry, wording)} at ${wording.format.rate(figureOf(entry.after, "ratePpm") ?? 0)}`,
  ],
  "tax_class.updated": (entry, wording) => changed(entry, taxIn(entry, wording), wording),
  "tax_class.archived": (entry, wording) => [`archived the tax class ${taxIn(entry, wording)}`],
};
