import { ChevronLeft, ChevronRight, FileX } from "lucide-react";
import { Button } from "@/ui/button.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Select } from "@/ui/select.tsx";

export const PAGE_SIZES = [20, 50, 100] as const;

const SIZE_OPTIONS = PAGE_SIZES.map((size) => ({ value: String(size), label: `${size} per page` }));

type PagerProps = {
  page: number;
  limit: number;
  total: number;
  onPage: (page: number) => void;
  /** Left out where the size is fixed. */
  onLimit?: (limit: number) => void;
};

/** Which part of a list is shown, and the way to the next. */
export function Pager({ page, limit, total, onPage, onLimit }: PagerProps) {
  const last = Math.max(1, Math.ceil(total / limit));
  if (page > last) return <PastTheEnd onFirst={() => onPage(1)} />;
  const from = total === 0 ? 0 : (page - 1) * limit + 1;
  const to = Math.min(page * limit, total);
  return (
    <nav aria-label="Pages" className="mt-3 flex flex-wrap items-center justify-between gap-3">
      <p className="text-13 text-soft" role="status">
        {from}–{to} of {total}
      </p>
      <div className="flex items-center gap-2">
        {onLimit !== undefined && (
          <Select
            aria-label="Rows per page"
            value={String(limit)}
            options={SIZE_OPTIONS}
            onValueChange={(size) => onLimit(Number(size))}
            className="w-40 text-14"
          />
        )}
        <Button size="icon" aria-label="Previous page" disabled={page <= 1} onClick={() => onPage(page - 1)}>
          <ChevronLeft aria-hidden />
        </Button>
        <Button size="icon" aria-label="Next page" disabled={page >= last} onClick={() => onPage(page + 1)}>
          <ChevronRight aria-hidden />
        </Button>
      </div>
    </nav>
  );
}

/** An old address, or a list that has become shorter meanwhile. */
function PastTheEnd({ onFirst }: { onFirst: () => void }) {
  return (
    <EmptyState
      icon={FileX}
      title="The list ends before this page"
      action={<Button onClick={onFirst}>First page</Button>}
    >
      It has become shorter since.
    </EmptyState>
  );
}
