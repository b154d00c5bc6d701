/** A setting kept on this device; null where there is none, or the browser keeps nothing. */
export function readDeviceSetting(name: string): unknown {
  try {
    const text = localStorage.getItem(name);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps a setting on this device. Where the browser refuses, it lasts until the page is left. */
export function writeDeviceSetting(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Private windows may refuse; the setting is a convenience and the page goes on without it.
  }
}
