import type { AuditRow } from "@galla/validators";
import { ChevronDown, ShieldCheck } from "lucide-react";
import { useId, useState } from "react";
import { classNames } from "@/lib/class-names.ts";
import { moveBetweenRows } from "@/ui/row-link.tsx";
import { EntryDetail } from "./entry-detail.tsx";
import { ProductName } from "./product-name.tsx";
import { sayEntry } from "./words/say-entry.ts";
import type { Wording } from "./words/sentence.ts";

type EntryItemProps = { entry: AuditRow; wording: Wording };

/** One entry of the book as a sentence, which opens to what changed. */
export function EntryItem({ entry, wording }: EntryItemProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  // A register of one of several stores is told with its store, where its chain names it.
  const register = wording.nameOf("register", entry.chainId) ?? entry.registerName;
  return (
    <li>
      <button
        type="button"
        data-row-link
        aria-expanded={isOpen}
        aria-controls={id}
        onKeyDown={moveBetweenRows}
        onClick={() => setOpen(!isOpen)}
        className="grid min-h-12 w-full grid-cols-[4.25rem_minmax(0,1fr)_auto] items-start gap-x-3 px-4 py-3 text-left text-14 hover:bg-sunken/50 focus-visible:-outline-offset-2 sm:px-5"
      >
        <span className="pt-px text-13 whitespace-nowrap text-soft">{wording.format.time(entry.at)}</span>
        <span className="min-w-0 wrap-anywhere">
          <strong className="font-semibold">{entry.actorName || "Somebody"}</strong>{" "}
          <Said entry={entry} wording={wording} />
          {entry.approval !== null && <Approved approval={entry.approval} />}
          {register !== null && <span className="block text-13 text-soft sm:hidden">{register}</span>}
        </span>
        <span className="flex items-center gap-3 text-13 text-soft">
          <span className="hidden sm:inline">{register}</span>
          <ChevronDown aria-hidden className={classNames("size-4 transition-transform", isOpen && "rotate-180")} />
        </span>
      </button>
      <div id={id} hidden={!isOpen} className="px-4 pb-4 sm:px-5 sm:pl-25">
        {isOpen && <EntryDetail entry={entry} wording={wording} />}
      </div>
    </li>
  );
}

function Said({ entry, wording }: EntryItemProps) {
  return sayEntry(entry, wording).map((part, index) =>
    typeof part === "string" ? <span key={index}>{part}</span> : <ProductName key={index} productId={part.productId} />,
  );
}

function Approved({ approval }: { approval: NonNullable<AuditRow["approval"]> }) {
  return (
    <span className="mt-0.5 flex items-start gap-1.5 text-13 text-success">
      <ShieldCheck aria-hidden className="mt-px size-4 shrink-0" />
      Approved by {approval.approverName}: {approval.reason}
    </span>
  );
}
