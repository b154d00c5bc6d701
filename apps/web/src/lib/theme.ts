import { readDeviceSetting, writeDeviceSetting } from "@/lib/device-setting.ts";

export type Theme = "system" | "light" | "dark";

const THEME = "galla.theme";

/** Runs in the page's head before anything is painted, so that a dark till never flashes white. */
export const THEME_SCRIPT = `try{const t=JSON.parse(localStorage.getItem("${THEME}"));if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

/** What this device chose; "system" follows the device. */
export function readTheme(): Theme {
  const value = readDeviceSetting(THEME);
  return value === "light" || value === "dark" ? value : "system";
}

export function chooseTheme(theme: Theme): void {
  writeDeviceSetting(THEME, theme);
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
