import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { chooseTheme, readTheme, type Theme } from "@/lib/theme.ts";
import { MenuItem, MenuLabel } from "@/ui/dropdown-menu.tsx";

const THEMES: readonly { theme: Theme; label: string; icon: typeof Sun }[] = [
  { theme: "system", label: "As the device", icon: Monitor },
  { theme: "light", label: "Light", icon: Sun },
  { theme: "dark", label: "Dark", icon: Moon },
];

/** Light or dark, for this device. */
export function AppearanceItems() {
  const [theme, setTheme] = useState(readTheme);
  const choose = (chosen: Theme) => {
    chooseTheme(chosen);
    setTheme(chosen);
  };
  return (
    <>
      <MenuLabel>Appearance</MenuLabel>
      {THEMES.map(({ theme: name, label, icon: Icon }) => (
        <MenuItem key={name} role="menuitemradio" aria-checked={theme === name} onSelect={() => choose(name)}>
          <Icon aria-hidden />
          <span className="flex-1">{label}</span>
          {theme === name && <span className="text-13 text-soft">in use</span>}
        </MenuItem>
      ))}
    </>
  );
}
