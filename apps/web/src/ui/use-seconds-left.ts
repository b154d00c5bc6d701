import { useCallback, useSyncExternalStore } from "react";

const TICK_MS = 250;

/** How many seconds are left until a moment (epoch milliseconds), counting down; 0 when it has passed or there is none. */
export function useSecondsLeft(untilMs: number | null): number {
  const subscribe = useCallback(
    (onTick: () => void) => {
      if (untilMs === null) return () => {};
      const timer = setInterval(onTick, TICK_MS);
      return () => clearInterval(timer);
    },
    [untilMs],
  );
  const left = () => (untilMs === null ? 0 : Math.max(0, Math.ceil((untilMs - Date.now()) / 1000)));
  return useSyncExternalStore(subscribe, left, () => 0);
}
