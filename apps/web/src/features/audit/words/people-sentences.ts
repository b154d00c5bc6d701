import type { AuditRow } from "@galla/validators";
import { deviceText } from "@/lib/device-text.ts";
import { isRole, ROLE_NAMES } from "@/lib/role-text.ts";
import { changed } from "./changed.ts";
import { textOf, type Json } from "./json-fields.ts";
import type { SentenceOf, Wording } from "./sentence.ts";

const SOMEBODY = "somebody";

const nameIn = ({ after, before, subjectId }: AuditRow, wording: Wording) =>
  textOf(after, "fullName") ?? textOf(before, "fullName") ?? wording.nameOf("user", subjectId) ?? SOMEBODY;

/** Who it happened to, from the view of who did it. */
const whose = (entry: AuditRow, wording: Wording) =>
  entry.subjectId === entry.actorId ? "their" : `${nameIn(entry, wording)}’s`;

function roleIn(json: Json): string {
  const role = textOf(json, "role") ?? "";
  return isRole(role) ? ROLE_NAMES[role].toLowerCase() : "somebody else";
}

function signedIn({ after, registerName }: AuditRow): string {
  const kind = textOf(after, "kind");
  if (kind === "PIN") return registerName === null ? "came in by PIN" : `came in by PIN at ${registerName}`;
  if (kind === "API") return "signed in with an API client";
  const userAgent = textOf(after, "userAgent");
  return userAgent === null ? "signed in" : `signed in with ${deviceText(userAgent)}`;
}

function signedOut({ after, actorId }: AuditRow, wording: Wording): string {
  const userId = textOf(after, "userId");
  if (userId === null || userId === actorId) return "signed out";
  return `signed ${wording.nameOf("user", userId) ?? SOMEBODY} out`;
}

/** What is said of people, their ways in and their sessions. */
export const PEOPLE_SENTENCES: Readonly<Record<string, SentenceOf>> = {
  "merchant.created": ({ after }) => [`opened the shop ${textOf(after, "merchantName") ?? ""}`.trim()],
  "session.opened": (entry) => [signedIn(entry)],
  "session.closed": (entry, wording) => [signedOut(entry, wording)],
  "session.token_reused": () => ["presented an old sign-in token again, so that sign-in was ended for safety"],
  "user.created": (entry, wording) => [`added ${nameIn(entry, wording)} as ${roleIn(entry.after)}`],
  "user.updated": (entry, wording) => changed(entry, nameIn(entry, wording), wording),
  "user.renamed": ({ before, after }) => [
    `changed their name from ${textOf(before, "fullName") ?? "nothing"} to ${textOf(after, "fullName") ?? "nothing"}`,
  ],
  "user.role_changed": (entry, wording) => [
    `made ${nameIn(entry, wording)} ${roleIn(entry.after)}, who was ${roleIn(entry.before)}`,
  ],
  "user.deactivated": (entry, wording) => [`deactivated ${nameIn(entry, wording)}, who was signed out everywhere`],
  "user.reactivated": (entry, wording) => [`let ${nameIn(entry, wording)} sign in again`],
  "user.password_changed": () => ["changed their password"],
  "user.password_reset": (entry, wording) => [`gave ${nameIn(entry, wording)} a temporary password`],
  "user.pin_set": (entry, wording) => [`set ${whose(entry, wording)} PIN`],
  "user.pin_removed": (entry, wording) => [`removed ${whose(entry, wording)} PIN`],
  "user.pin_unlocked": (entry, wording) => [`unlocked ${whose(entry, wording)} PIN`],
  "user.pin_locked": (entry, wording) =>
    entry.subjectId === entry.actorId
      ? ["had their PIN locked after too many wrong tries"]
      : [`locked ${whose(entry, wording)} PIN by too many wrong tries`],
};
