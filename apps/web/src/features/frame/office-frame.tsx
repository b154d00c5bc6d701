"use client";

import { ChevronsUpDown, Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "@/lib/class-names.ts";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Kbd } from "@/ui/kbd.tsx";
import { isOpen, MAIN_PAGES } from "./pages.ts";
import { PaletteProvider, usePalette } from "./palette-provider.tsx";
import { PersonMenu } from "./person-menu.tsx";

/** Office mode: side navigation on wide screens, a bottom bar on narrow ones. */
export function OfficeFrame({ children }: { children: ReactNode }) {
  return (
    <PaletteProvider>
      <div className="min-h-dvh lg:pl-60">
        <SideNavigation />
        <NarrowBar />
        <main className="mx-auto w-full max-w-6xl p-4 pb-24 sm:p-6 sm:pb-24 lg:pb-6">{children}</main>
        <BottomBar />
      </div>
    </PaletteProvider>
  );
}

function useOpenPages() {
  const { can } = useSession();
  return MAIN_PAGES.filter((page) => can(page.permission));
}

function SideNavigation() {
  const { merchant, store } = useSession();
  const path = usePathname();
  const pages = useOpenPages();
  const palette = usePalette();
  return (
    <aside className="fixed inset-y-0 left-0 hidden w-60 flex-col gap-4 border-r border-line bg-surface p-3 lg:flex print:hidden">
      <div className="px-3 pt-2">
        <p className="truncate text-16 font-semibold">{merchant.name}</p>
        <p className="truncate text-13 text-soft">{store.name}</p>
      </div>
      <Button onClick={palette.open} className="justify-between border-line px-3 font-normal text-soft">
        <span className="flex items-center gap-2">
          <Search aria-hidden />
          Find anything
        </span>
        <Kbd className="w-auto px-1.5">Ctrl K</Kbd>
      </Button>
      <nav aria-label="Main" className="flex flex-1 flex-col gap-1">
        {pages.map(({ href, label, icon: Icon }) => (
          <Link
            key={href}
            href={href}
            aria-current={isOpen(href, path) ? "page" : undefined}
            className={classNames(
              "flex h-11 items-center gap-3 rounded-md px-3 text-14 font-medium text-soft hover:bg-sunken hover:text-ink",
              isOpen(href, path) && "bg-accent-soft font-semibold text-accent hover:bg-accent-soft hover:text-accent",
            )}
          >
            <Icon aria-hidden className="size-[18px]" />
            {label}
          </Link>
        ))}
      </nav>
      <PersonButton className="w-full justify-between px-3" />
    </aside>
  );
}

function PersonButton({ className }: { className?: string }) {
  const { user } = useSession();
  return (
    <PersonMenu
      trigger={
        <Button look="quiet" className={className}>
          <span className="max-w-40 truncate">{user.fullName}</span>
          <ChevronsUpDown aria-hidden className="text-soft" />
        </Button>
      }
    />
  );
}

function NarrowBar() {
  const { store } = useSession();
  const palette = usePalette();
  return (
    <header className="flex h-12 items-center justify-between gap-2 border-b border-line bg-surface pr-1 pl-4 lg:hidden print:hidden">
      <p className="min-w-0 truncate text-14 font-semibold">{store.name}</p>
      <div className="flex items-center">
        <Button look="quiet" size="icon" aria-label="Find anything" onClick={palette.open}>
          <Search aria-hidden />
        </Button>
        <PersonButton className="px-2" />
      </div>
    </header>
  );
}

function BottomBar() {
  const path = usePathname();
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      {useOpenPages().map(({ href, label, icon: Icon }) => (
        <Link
          key={href}
          href={href}
          aria-current={isOpen(href, path) ? "page" : undefined}
          className={classNames(
            "flex h-16 flex-1 flex-col items-center justify-center gap-1 text-12 font-medium text-soft",
            isOpen(href, path) && "font-semibold text-accent",
          )}
        >
          <Icon aria-hidden className="size-5" />
          {label}
        </Link>
      ))}
    </nav>
  );
}
