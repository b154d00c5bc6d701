import { minor, type Minor } from "../money.ts";
import type { Currency } from "../money-text.ts";

/** The notes people reach for, in whole units of the currency. Rare notes, and those no longer issued, are left out. */
const NOTES: Readonly<Record<string, readonly bigint[]>> = {
  INR: [10n, 50n, 100n, 200n, 500n],
  GBP: [5n, 10n, 20n, 50n],
  EUR: [5n, 10n, 20n, 50n],
  USD: [1n, 5n, 10n, 20n, 50n, 100n],
  IDR: [5_000n, 10_000n, 20_000n, 50_000n, 100_000n],
  JPY: [1_000n, 5_000n, 10_000n],
  KWD: [1n, 5n, 10n, 20n],
};

/**
 * The amounts a customer most likely hands over for what is due, smallest first: exactly that, then what one reaches
 * with each note, the next one up. At most six.
 */
export function quickCash(due: Minor, currency: Currency): Minor[] {
  if (due <= 0n) return [];
  const unit = 10n ** BigInt(currency.exponent);
  const notes = NOTES[currency.code] ?? roundNotes(due / unit);
  const amounts = notes.map((note) => nextMultiple(due, note * unit));
  return [...new Set([due, ...amounts])].slice(0, 6).map(minor);
}

/** For a currency whose notes we do not know: 1, 2 and 5 of the power of ten of the amount, and of the next one. */
function roundNotes(whole: bigint): bigint[] {
  const power = 10n ** BigInt(whole.toString().length - 1);
  return [1n, 2n, 5n, 10n].map((step) => step * power);
}

function nextMultiple(amount: bigint, step: bigint): bigint {
  return ((amount + step - 1n) / step) * step;
}
