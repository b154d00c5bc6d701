import { v5, v7 } from "uuid";
import type { Random } from "./random.ts";

const NAMESPACE = "5b0d6a52-6f0e-4f55-9a53-1d8f3c6f7a11";

/** The id of something of the demo shop that is known by name; the same in every database. */
export function namedId(name: string): string {
  return v5(name, NAMESPACE);
}

/** A time-ordered id for something that happened at an instant, as a till would have made it then. */
export function happenedId(at: Date, random: Random): string {
  return v7({ msecs: at.getTime(), random: random.bytes(16) });
}
