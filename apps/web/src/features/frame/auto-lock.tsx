"use client";

import { useEffect } from "react";
import { readDeviceSetting, writeDeviceSetting } from "@/lib/device-setting.ts";
import { isSending } from "@/offline/outbox.ts";
import { lockTill, useLock } from "@/trpc/session-lock.ts";
import { useSession } from "@/trpc/session.tsx";

const TOUCHED = "galla.touched";
const CHECK_MS = 5000;
/** How exactly the tabs of a till tell each other of a touch. */
const TELL_MS = 5000;
const MINUTE_MS = 60_000;

/**
 * Locks a till that nobody has touched for as long as its store says. Not while a sale is on its way, and not without a connection:
 * nobody could come in again.
 */
export function AutoLock() {
  const { till, store } = useSession();
  const isLocked = useLock((state) => state.isLocked);
  const afterMs = till === null || isLocked ? 0 : store.autoLockMinutes * MINUTE_MS;
  useEffect(() => {
    if (afterMs === 0) return undefined;
    let touchedAt = Date.now();
    let toldAt = 0;
    const touch = () => {
      touchedAt = Date.now();
      if (touchedAt - toldAt < TELL_MS) return;
      toldAt = touchedAt;
      writeDeviceSetting(TOUCHED, touchedAt);
    };
    const check = () => {
      const isIdle = Date.now() - Math.max(touchedAt, touchedElsewhere()) >= afterMs;
      if (isIdle && navigator.onLine && !isSending()) lockTill();
    };
    touch();
    const timer = setInterval(check, CHECK_MS);
    // A device that slept is checked before anybody can read it.
    document.addEventListener("visibilitychange", check);
    const stop = [listen("pointerdown", touch), listen("keydown", touch), listen("wheel", touch)];
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", check);
      for (const end of stop) end();
    };
  }, [afterMs]);
  return null;
}

/** When another tab of this browser was last touched: it is the same person at the same till. */
function touchedElsewhere(): number {
  const value = readDeviceSetting(TOUCHED);
  return typeof value === "number" ? value : 0;
}

function listen(name: "pointerdown" | "keydown" | "wheel", action: () => void): () => void {
  window.addEventListener(name, action, { capture: true, passive: true });
  return () => window.removeEventListener(name, action, { capture: true });
}
