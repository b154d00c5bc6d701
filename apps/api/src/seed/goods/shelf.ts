import type { Unit } from "@galla/domain";

/** Name, price in minor units (28_00 is ₹28.00), how often it sells (1 rarely, 9 daily), and its unit when that is not a piece. */
export type Good = readonly [name: string, priceMinor: number, popularity: number, unit?: Unit];

/** One category of the demo shop and what stands there. */
export type Shelf = {
  readonly category: string;
  /** Begins every SKU of the shelf. */
  readonly code: string;
  readonly taxClass: "GST 0 %" | "GST 5 %" | "GST 12 %" | "GST 18 %";
  /** The shop's margin on the price, in parts per million; the cost price is what is left. */
  readonly marginPpm: number;
  /** How long goods keep when fresh; null for what does not expire. */
  readonly shelfLifeDays: number | null;
  readonly goods: readonly Good[];
};
