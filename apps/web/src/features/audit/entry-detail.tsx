import type { AuditRow } from "@galla/validators";
import { EntryChanges } from "./entry-changes.tsx";
import { SubjectLink } from "./subject-link.tsx";
import type { Wording } from "./words/sentence.ts";

/** Everything an entry tells: what changed, from where, and its place in the book. */
export function EntryDetail({ entry, wording }: { entry: AuditRow; wording: Wording }) {
  return (
    <div className="flex flex-col gap-2">
      <EntryChanges entry={entry} wording={wording} />
      <p className="text-13 text-soft wrap-anywhere">
        {wording.format.dateTime(entry.at)} · from {entry.ip || "this server"} · entry {entry.seq} of the book of{" "}
        {wording.nameOf("register", entry.chainId) ?? "the office"}
      </p>
      <SubjectLink entry={entry} />
    </div>
  );
}
