"use client";

import { LogOut, Monitor, Moon, Store, Sun } from "lucide-react";
import { useState, type ReactNode } from "react";
import { chooseTheme, readTheme, type Theme } from "@/lib/theme.ts";
import { useSession } from "@/trpc/session.tsx";
import { DropdownMenu, MenuItem, MenuLabel, MenuSeparator } from "@/ui/dropdown-menu.tsx";
import { useSignOut } from "./use-sign-out.ts";

const THEMES: readonly { theme: Theme; label: string; icon: typeof Sun }[] = [
  { theme: "system", label: "As the device", icon: Monitor },
  { theme: "light", label: "Light", icon: Sun },
  { theme: "dark", label: "Dark", icon: Moon },
];

type PersonMenuProps = { trigger: ReactNode; isOpenAtFirst?: boolean; children?: ReactNode };

/** What concerns the person and this device: appearance, register, signing out. */
export function PersonMenu({ trigger, isOpenAtFirst = false, children }: PersonMenuProps) {
  const { user, store, choosePlace } = useSession();
  const [theme, setTheme] = useState(readTheme);
  const signOut = useSignOut();
  const choose = (chosen: Theme) => {
    chooseTheme(chosen);
    setTheme(chosen);
  };
  return (
    <DropdownMenu trigger={trigger} isOpenAtFirst={isOpenAtFirst}>
      <MenuLabel>{user.email}</MenuLabel>
      {children}
      <MenuItem onSelect={() => choosePlace(store.id, null)}>
        <Store aria-hidden />
        Change register
      </MenuItem>
      <MenuSeparator />
      <MenuLabel>Appearance</MenuLabel>
      {THEMES.map(({ theme: name, label, icon: Icon }) => (
        <MenuItem key={name} role="menuitemradio" aria-checked={theme === name} onSelect={() => choose(name)}>
          <Icon aria-hidden />
          <span className="flex-1">{label}</span>
          {theme === name && <span className="text-13 text-soft">in use</span>}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem onSelect={signOut}>
        <LogOut aria-hidden />
        Sign out
      </MenuItem>
    </DropdownMenu>
  );
}
