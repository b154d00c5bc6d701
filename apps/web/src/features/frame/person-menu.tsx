"use client";

import { CircleUser, Lock, LogOut, MonitorX } from "lucide-react";
import Link from "next/link";
import { useState, type ReactNode } from "react";
import { lockTill } from "@/trpc/session-lock.ts";
import { useSession } from "@/trpc/session.tsx";
import { DropdownMenu, MenuItem, MenuLabel, MenuSeparator } from "@/ui/dropdown-menu.tsx";
import { AppearanceItems } from "./appearance-items.tsx";
import { LeaveRegister } from "./leave-register.tsx";
import { StoreItems } from "./store-items.tsx";
import { useSignOut } from "./use-sign-out.ts";

type PersonMenuProps = { trigger: ReactNode; isOpenAtFirst?: boolean; children?: ReactNode };

/** What concerns the person and this device: their account, the till, appearance, signing out. */
export function PersonMenu({ trigger, isOpenAtFirst = false, children }: PersonMenuProps) {
  const session = useSession();
  const [isLeaving, setLeaving] = useState(false);
  const signOut = useSignOut(session);
  return (
    <>
      <DropdownMenu trigger={trigger} isOpenAtFirst={isOpenAtFirst}>
        <MenuLabel>{session.user.email ?? session.user.fullName}</MenuLabel>
        {session.till !== null && (
          <MenuItem onSelect={lockTill}>
            <Lock aria-hidden />
            Switch person or lock
          </MenuItem>
        )}
        {children}
        <MenuItem asChild>
          <Link href="/account">
            <CircleUser aria-hidden />
            My account
          </Link>
        </MenuItem>
        <MenuSeparator />
        <StoreItems />
        <AppearanceItems />
        <MenuSeparator />
        {session.till !== null && session.can("register.enrol") && (
          <MenuItem onSelect={() => setLeaving(true)}>
            <MonitorX aria-hidden />
            Leave this register
          </MenuItem>
        )}
        <MenuItem onSelect={signOut}>
          <LogOut aria-hidden />
          Sign out
        </MenuItem>
      </DropdownMenu>
      {isLeaving && <LeaveRegister onClose={() => setLeaving(false)} />}
    </>
  );
}
