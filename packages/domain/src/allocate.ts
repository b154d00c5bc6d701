import { minor, negate, ZERO, type Minor } from "./money.ts";

/** Says which of two parts, named by their index, comes first when both have the same claim to the last unit. */
export type TieBreak = (left: number, right: number) => number;

type Share = { index: number; floor: bigint; remainder: bigint };

/**
 * Splits an amount in proportion to weights by the largest-remainder method: the parts always sum to the whole, and no
 * part is more than one unit away from its exact share. Units left over go to the largest remainders; equal remainders
 * go by weight, then by the caller's tie-break, then by position. With a tie-break on whatever else tells two parts
 * apart, the parts are the same in whatever order the weights come.
 * RangeError when a weight is negative, or when there is something to split and all weights are zero.
 */
export function allocate(total: Minor, weights: readonly bigint[], tieBreak: TieBreak = () => 0): Minor[] {
  if (total < 0n) return allocate(negate(total), weights, tieBreak).map(negate);
  if (weights.some((weight) => weight < 0n)) throw new RangeError("A weight is negative");
  const whole = weights.reduce((left, right) => left + right, 0n);
  if (total === 0n) return weights.map(() => ZERO);
  if (whole === 0n) throw new RangeError("Nothing to split the amount over");

  const shares = weights.map((weight, index): Share => ({
    index,
    floor: (total * weight) / whole,
    remainder: (total * weight) % whole,
  }));
  const leftOver = total - shares.reduce((left, share) => left + share.floor, 0n);
  const byClaim = shares.toSorted(
    (left, right) =>
      compare(right.remainder, left.remainder) ||
      compare(weights[right.index] ?? 0n, weights[left.index] ?? 0n) ||
      tieBreak(left.index, right.index) ||
      left.index - right.index,
  );
  const favoured = new Set(byClaim.slice(0, Number(leftOver)).map((share) => share.index));
  return shares.map((share) => minor(favoured.has(share.index) ? share.floor + 1n : share.floor));
}

function compare(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
