import type { AuditRow } from "@galla/validators";
import { ArrowRight } from "lucide-react";
import Link from "next/link";

const PAGES: Readonly<Record<string, { path: string; words: string }>> = {
  sale: { path: "/sales", words: "Open the sale" },
  product: { path: "/products", words: "Open the product" },
  user: { path: "/people", words: "Open the person" },
  store: { path: "/stores", words: "Open the store" },
  shift: { path: "/shifts", words: "Open the shift" },
  transfer: { path: "/transfers", words: "Open the transfer" },
};

/** The way to what an entry speaks of, where it has a page. */
export function SubjectLink({ entry }: { entry: AuditRow }) {
  const page = PAGES[entry.subjectType];
  if (page === undefined) return null;
  return (
    <Link
      href={`${page.path}/${entry.subjectId}`}
      className="inline-flex h-11 items-center gap-1.5 text-14 font-semibold text-accent underline-offset-4 hover:underline"
    >
      {page.words}
      <ArrowRight aria-hidden className="size-4" />
    </Link>
  );
}
