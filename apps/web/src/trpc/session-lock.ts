import { create } from "zustand";
import { readDeviceSetting, writeDeviceSetting } from "@/lib/device-setting.ts";
import { api } from "@/trpc/api.ts";

const KEPT = "galla.locked";

/** Whether the lock screen covers this till. */
export const useLock = create<{ readonly isLocked: boolean }>(() => ({ isLocked: false }));

/**
 * Covers the till at once and ends the session behind the cover. The device remembers it, so that a reload does not get around a lock
 * whose call the server never heard.
 */
export function lockTill(): void {
  writeDeviceSetting(KEPT, true);
  showLock();
  endSession();
}

/** Covers the till because the server says that nobody is signed in. */
export function showLock(): void {
  useLock.setState({ isLocked: true });
}

/** Uncovers it for whoever has just come in. */
export function releaseLock(): void {
  writeDeviceSetting(KEPT, false);
  useLock.setState({ isLocked: false });
}

/**
 * Takes up a lock that was kept over a reload, and follows the other tabs of this browser, which stand at the same till: `onReleased`
 * is called when somebody came in at one of them. Answers what stops it.
 */
export function followLock(onReleased: () => void): () => void {
  if (readDeviceSetting(KEPT) === true) lockTill();
  const follow = (event: StorageEvent) => {
    if (event.key !== KEPT) return;
    const isLocked = readDeviceSetting(KEPT) === true;
    useLock.setState({ isLocked });
    if (!isLocked) onReleased();
  };
  window.addEventListener("storage", follow);
  return () => window.removeEventListener("storage", follow);
}

// Without an answer the session lives on unseen; the reload, or the next person's PIN, ends it.
function endSession(): void {
  api.tills.lock.mutate().catch(() => undefined);
}
