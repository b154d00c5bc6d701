import { minor, sum, wholeNumber, type Minor } from "../money.ts";
import type { Currency } from "../money-text.ts";

/** One note or coin a drawer may hold. */
export type Denomination = { readonly kind: "note" | "coin"; readonly denominationMinor: Minor };

/** How many of one note or coin were counted. */
export type CountedDenomination = { readonly denominationMinor: Minor; readonly count: number };

/** In thousandths of the currency's whole unit, so that no list depends on how many decimals a shop counts in. Largest first. */
type Purse = { readonly notes: readonly bigint[]; readonly coins: readonly bigint[] };

const WHOLE = 1000n;
const wholes = (...values: readonly bigint[]) => values.map((value) => value * WHOLE);
const CENTS = [50n, 20n, 10n, 5n, 2n, 1n].map((cents) => cents * 10n);

/** What circulates. A value there is as note and as coin (₹20, ₹10, $1, Rp1,000) is among the notes. */
const PURSES: Readonly<Record<string, Purse>> = {
  INR: { notes: wholes(500n, 200n, 100n, 50n, 20n, 10n), coins: [...wholes(5n, 2n, 1n), 500n] },
  GBP: { notes: wholes(50n, 20n, 10n, 5n), coins: [...wholes(2n, 1n), ...CENTS] },
  EUR: { notes: wholes(200n, 100n, 50n, 20n, 10n, 5n), coins: [...wholes(2n, 1n), ...CENTS] },
  USD: { notes: wholes(100n, 50n, 20n, 10n, 5n, 2n, 1n), coins: [500n, 250n, 100n, 50n, 10n] },
  IDR: {
    notes: wholes(100_000n, 50_000n, 20_000n, 10_000n, 5_000n, 2_000n, 1_000n),
    coins: wholes(500n, 200n, 100n),
  },
  JPY: { notes: wholes(10_000n, 5_000n, 2_000n, 1_000n), coins: wholes(500n, 100n, 50n, 10n, 5n, 1n) },
  KWD: { notes: [...wholes(20n, 10n, 5n, 1n), 500n, 250n], coins: [100n, 50n, 20n, 10n, 5n] },
};

/**
 * The notes and coins of a currency for counting a drawer: notes before coins, largest first, each value once, because a count is
 * per value. A shop that counts in whole units has no piece smaller than one. A currency we do not know has 1, 2 and 5 of each power
 * of ten, from its smallest unit up.
 */
export function denominations(currency: Currency): readonly Denomination[] {
  const { notes, coins } = PURSES[currency.code] ?? generalPurse(currency);
  const scale = 10n ** BigInt(currency.exponent);
  const pieces = (kind: Denomination["kind"], values: readonly bigint[]): Denomination[] =>
    values
      .filter((value) => (value * scale) % WHOLE === 0n)
      .map((value) => ({ kind, denominationMinor: minor((value * scale) / WHOLE) }));
  return [...pieces("note", notes), ...pieces("coin", coins)];
}

/** What a count of notes and coins comes to. A count below zero or with a fraction is a programming error: RangeError. */
export function countedCash(count: readonly CountedDenomination[]): Minor {
  return sum(count.map(pileOf));
}

function pileOf({ denominationMinor, count }: CountedDenomination): Minor {
  if (count < 0) throw new RangeError(`A count is negative: ${count}`);
  return minor(denominationMinor * wholeNumber(count));
}

/** Where there are no decimals whole units are small (₩50,000 is an everyday note), so the row goes on to 500,000; else to 500. */
function generalPurse({ exponent }: Currency): Purse {
  const smallest = WHOLE / 10n ** BigInt(exponent);
  const powers = Array.from({ length: exponent === 0 ? 6 : exponent + 3 }, (_, power) => 10n ** BigInt(power));
  const values = powers.toReversed().flatMap((power) => [5n, 2n, 1n].map((step) => step * power * smallest));
  const smallestNote = 5n * WHOLE;
  return {
    notes: values.filter((value) => value >= smallestNote),
    coins: values.filter((value) => value < smallestNote),
  };
}
