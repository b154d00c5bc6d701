/**
 * Scanners type a code within a few milliseconds per key and end it with Enter or Tab; hands do not keep that up. The shorter
 * a code, the faster it must come, because a hand can roll three keys quickly.
 */
const PACES = [
  { keys: 8, longestGapMs: 100 },
  { keys: 6, longestGapMs: 50 },
  { keys: 3, longestGapMs: 25 },
] as const;
const LONGEST_GAP_MS = 100;

export type BurstReader = {
  /** Takes one key with the time it was pressed. Answers the code when this key ends a burst, else null. */
  feed(key: string, atMs: number): string | null;
  /** How many keys of what may become a code have come so far; 1 may still be a hand. */
  length(): number;
  /** Forgets the keys so far, because they turned out to be a hand's. */
  reset(): void;
};

/** Recognises a scanner among typing by the time between its keys, wherever the focus is (field notes, Scanner). */
export function createBurstReader(): BurstReader {
  let code = "";
  let lastMs = 0;
  let longestGapMs = 0;
  const start = (key: string) => {
    code = key.length === 1 ? key : "";
    longestGapMs = 0;
  };
  const isBurst = () => {
    const pace = PACES.find(({ keys }) => code.length >= keys);
    return pace !== undefined && longestGapMs <= pace.longestGapMs;
  };
  return {
    feed(key, atMs) {
      // A scanner presses Shift for capitals; that is not a key of the code.
      if (key === "Shift") return null;
      const gapMs = atMs - lastMs;
      lastMs = atMs;
      if (code === "" || gapMs > LONGEST_GAP_MS) {
        start(key);
        return null;
      }
      longestGapMs = Math.max(longestGapMs, gapMs);
      if (key.length === 1) {
        code += key;
        return null;
      }
      const read = (key === "Enter" || key === "Tab") && isBurst() ? code : null;
      start("");
      return read;
    },
    length: () => code.length,
    reset: () => start(""),
  };
}
