import type { AuditRow } from "@galla/validators";
import { ScrollText, SearchX } from "lucide-react";
import { useMemo } from "react";
import { classNames } from "@/lib/class-names.ts";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Notice } from "@/ui/notice.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import type { AuditQuery } from "./audit-query.ts";
import { EntryItem } from "./entry-item.tsx";
import { useAudit } from "./use-audit.ts";
import { useWording } from "./use-names.ts";
import type { Wording } from "./words/sentence.ts";

const LIST = "divide-y divide-line overflow-hidden rounded-md border border-line bg-surface";

/** The entries the filters leave, day by day. */
export function AuditRows({ query }: { query: AuditQuery }) {
  const explain = useExplain();
  const wording = useWording();
  const book = useAudit(query);
  const rows = useMemo(() => book.data?.pages.flatMap((page) => page.rows), [book.data]);
  if (rows === undefined) {
    if (book.error !== null) return <Notice meaning="danger">{explain(book.error)}</Notice>;
    return <BookSkeleton />;
  }
  if (rows.length === 0) return <NothingThere query={query} />;
  return (
    <div
      role="group"
      aria-label="Audit book"
      aria-busy={book.isPlaceholderData}
      data-rows
      className={classNames("transition-opacity duration-150", book.isPlaceholderData && "opacity-60")}
    >
      {daysOf(rows, wording).map(([day, entries]) => (
        <Day key={day} day={day} entries={entries} wording={wording} />
      ))}
      {book.hasNextPage && (
        <div className="mt-4 flex justify-center">
          <Button onClick={() => void book.fetchNextPage()} disabled={book.isFetchingNextPage}>
            {book.isFetchingNextPage ? "Loading…" : "Load more"}
          </Button>
        </div>
      )}
    </div>
  );
}

function daysOf(rows: readonly AuditRow[], { format }: Wording) {
  return [...Map.groupBy(rows, ({ at }) => format.date(at))];
}

type DayProps = { day: string; entries: readonly AuditRow[]; wording: Wording };

function Day({ day, entries, wording }: DayProps) {
  return (
    <section aria-label={day} className="mb-5">
      <h2 className="mb-2 text-13 font-semibold text-soft">{day}</h2>
      <ul className={LIST}>
        {entries.map((entry) => (
          <EntryItem key={`${entry.chainId} ${entry.seq}`} entry={entry} wording={wording} />
        ))}
      </ul>
    </section>
  );
}

function BookSkeleton() {
  return (
    <div aria-busy>
      <Skeleton className="mb-2 w-24" />
      <ul aria-hidden className={LIST}>
        {Array.from({ length: 10 }, (_, index) => (
          <li key={index} className="flex min-h-12 items-center gap-4 px-5">
            <Skeleton className="w-12" />
            <Skeleton className="w-3/5" />
          </li>
        ))}
      </ul>
    </div>
  );
}

function NothingThere({ query }: { query: AuditQuery }) {
  if (query.isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title="Nothing in the book fits this"
        action={<Button onClick={query.clear}>Clear filters</Button>}
      >
        Choose other days, or fewer filters at once.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={ScrollText} title="The book is empty">
      Every sale, change of a price, approval and sign-in is written here by itself.
    </EmptyState>
  );
}
