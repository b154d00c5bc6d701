import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useState } from "react";
import { classNames } from "@/lib/class-names.ts";
import { Dialog } from "@/ui/dialog.tsx";
import { isOpen } from "./pages.ts";
import { SideLinks } from "./side-links.tsx";
import { useOpenPages } from "./use-open-pages.ts";

const PLACE = "flex h-16 flex-1 flex-col items-center justify-center gap-1 text-12 font-medium text-soft";

/** What a thumb needs most often, and the way to everything else. */
export function BottomBar() {
  const path = usePathname();
  const [isMoreOpen, setMoreOpen] = useState(false);
  const pages = useOpenPages().flatMap((group) => group.pages);
  const onBar = pages.filter((page) => page.isOnBar);
  const isElsewhere = pages.some((page) => !page.isOnBar && isOpen(page.href, path));
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      {onBar.map(({ href, label, icon: Icon }) => (
        <Link
          key={href}
          href={href}
          aria-current={isOpen(href, path) ? "page" : undefined}
          className={classNames(PLACE, isOpen(href, path) && "font-semibold text-accent")}
        >
          <Icon aria-hidden className="size-5" />
          {label}
        </Link>
      ))}
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setMoreOpen(true)}
        className={classNames(PLACE, isElsewhere && "font-semibold text-accent")}
      >
        <Ellipsis aria-hidden className="size-5" />
        More
      </button>
      <Dialog open={isMoreOpen} onOpenChange={setMoreOpen} shape="sheet" title="All pages">
        <SideLinks onFollow={() => setMoreOpen(false)} />
      </Dialog>
    </nav>
  );
}
