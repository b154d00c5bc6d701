// Each browser also names those it descends from, so the younger ones are asked first.
const BROWSERS = [
  ["Edg", "Edge"],
  ["OPR/", "Opera"],
  ["SamsungBrowser", "Samsung Internet"],
  ["Firefox/", "Firefox"],
  ["FxiOS", "Firefox"],
  ["CriOS", "Chrome"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const SYSTEMS = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Macintosh", "Mac"],
  ["CrOS", "Chromebook"],
  ["Linux", "Linux"],
] as const;

const find = (userAgent: string, names: readonly (readonly [string, string])[]) =>
  names.find(([sign]) => userAgent.includes(sign))?.[1];

/** A browser as people call it: "Chrome on Windows". */
export function deviceText(userAgent: string): string {
  const browser = find(userAgent, BROWSERS);
  const system = find(userAgent, SYSTEMS);
  if (browser === undefined) return system === undefined ? "Unknown device" : `A program on ${system}`;
  return system === undefined ? browser : `${browser} on ${system}`;
}
