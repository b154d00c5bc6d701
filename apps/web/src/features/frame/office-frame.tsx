"use client";

import { ChevronsUpDown, Search } from "lucide-react";
import type { ReactNode } from "react";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { Kbd } from "@/ui/kbd.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { PaletteProvider, usePalette } from "./palette-provider.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { SideLinks } from "./side-links.tsx";

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

function SideNavigation() {
  const { merchant, store } = useSession();
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
      <nav aria-label="Main" className="-mx-1 min-h-0 flex-1 overflow-y-auto px-1">
        <SideLinks />
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
