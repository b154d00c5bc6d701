"use client";

import { Banknote, ClipboardList, Receipt } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useSession } from "@/trpc/session.tsx";
import { MenuItem } from "@/ui/dropdown-menu.tsx";
import { PersonMenu } from "./person-menu.tsx";

/** The person's menu at the till, with the ways to the office. */
export function TillMenu({ trigger, isOpenAtFirst }: { trigger: ReactNode; isOpenAtFirst: boolean }) {
  const { can } = useSession();
  return (
    <PersonMenu trigger={trigger} isOpenAtFirst={isOpenAtFirst}>
      {can("shift.read") && (
        <MenuItem asChild>
          <Link href="/shift">
            <Banknote aria-hidden />
            Shift
          </Link>
        </MenuItem>
      )}
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
  );
}
