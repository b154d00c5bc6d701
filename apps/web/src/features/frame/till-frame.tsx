"use client";

import { ChevronDown, ClipboardList, Receipt } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { MenuItem } from "@/ui/dropdown-menu.tsx";
import { Clock } from "./clock.tsx";
import { OutboxState } from "./outbox-state.tsx";
import { PersonMenu } from "./person-menu.tsx";

/** Till mode: a slim bar on top, everything else belongs to the sale. */
export function TillFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex h-dvh flex-col overflow-hidden">
      <TopBar />
      <div className="flex min-h-0 flex-1 flex-col">{children}</div>
    </div>
  );
}

function TopBar() {
  const { store, register, user, can } = useSession();
  return (
    <header className="flex h-12 shrink-0 items-center justify-between gap-3 border-b border-line bg-surface pr-1 pl-4 print:hidden">
      <p className="min-w-0 truncate text-14">
        <span className="font-semibold">{store.name}</span>
        {register !== null && <span className="text-soft"> · {register.name}</span>}
      </p>
      <div className="flex items-center gap-3">
        <OutboxState />
        <span className="hidden sm:inline">
          <Clock />
        </span>
        <PersonMenu
          trigger={
            <Button look="quiet" className="px-2 sm:px-3">
              <span className="max-w-32 truncate">{user.fullName}</span>
              <ChevronDown aria-hidden className="text-soft" />
            </Button>
          }
        >
          <MenuItem asChild>
            <Link href="/products">
              <ClipboardList aria-hidden />
              Products
            </Link>
          </MenuItem>
          {can("sale.read") && (
            <MenuItem asChild>
              <Link href="/sales">
                <Receipt aria-hidden />
                Sales
              </Link>
            </MenuItem>
          )}
        </PersonMenu>
      </div>
    </header>
  );
}
