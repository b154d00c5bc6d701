import { useSyncExternalStore } from "react";

const WIDE = "(min-width: 64rem)";

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** Whether there is room for the cart beside the products. */
export function isWide(): boolean {
  return window.matchMedia(WIDE).matches;
}

/** As `isWide`, and follows the window. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, isWide, () => true);
}
