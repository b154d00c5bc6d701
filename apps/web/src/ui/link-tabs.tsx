import Link from "next/link";
import { classNames } from "@/lib/class-names.ts";

export type LinkTab = { readonly href: string; readonly label: string };

/** The views of one thing, each a page of its own. */
export function LinkTabs({ label, tabs, current }: { label: string; tabs: readonly LinkTab[]; current: string }) {
  return (
    <nav aria-label={label} className="mb-4 flex gap-5 overflow-x-auto border-b border-line">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.href === current ? "page" : undefined}
          className={classNames(
            "-mb-px flex h-11 shrink-0 items-center border-b-2 border-transparent text-14 font-medium text-soft hover:text-ink focus-visible:-outline-offset-2",
            tab.href === current && "border-accent font-semibold text-accent hover:text-accent",
          )}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
