/** Chance that comes out the same at every run: the demo shop is one shop, not a new one each time. */
export type Random = {
  /** At least 0, below 1. */
  fraction(): number;
  /** A whole number between both ends, ends included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  bytes(length: number): Uint8Array;
};

/** The generator mulberry32: 32 bits of state are plenty for a demonstration and nothing here guards a secret. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1));
  return {
    fraction,
    between,
    chance: (probability) => fraction() < probability,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new RangeError("Nothing to pick from");
      return item;
    },
    bytes: (length) => Uint8Array.from({ length }, () => between(0, 255)),
  };
}

/** Picks items in proportion to their weights. Building it is linear, a draw is logarithmic. */
export function weightedPicker<Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
): (random: Random) => Item {
  let total = 0;
  const upTo = items.map((item) => (total += weightOf(item)));
  return (random) => {
    const mark = random.fraction() * total;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > mark) high = middle;
      else low = middle + 1;
    }
    const item = items[low];
    if (item === undefined) throw new RangeError("Nothing to pick from");
    return item;
  };
}
