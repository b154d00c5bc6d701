/** A whole number as the file writes it ("6", "-12", "6.0"), or null when it is none. */
export function wholeNumberOf(text: string): bigint | null {
  const match = /^\s*(-?\d{1,15})(?:\.0+)?\s*$/.exec(text);
  return match?.[1] === undefined ? null : BigInt(match[1]);
}

/** An amount as the file writes it: exact minor units, or that it has more decimals than the currency, or null when it is no amount. */
export function minorOf(text: string, exponent: number): bigint | "finer" | null {
  const match = /^\s*(-?)(\d{1,12})(?:\.(\d*))?\s*$/.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", decimals = ""] = match;
  const fraction = decimals.replace(/0+$/, "");
  if (fraction.length > exponent) return "finer";
  const amount = BigInt(whole + fraction.padEnd(exponent, "0"));
  return sign === "-" ? -amount : amount;
}

/** Minor units as people read them: 123456n with two decimals is 1,234.56. */
export function decimalText(minor: bigint, exponent: number): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent).replace(/\B(?=(?:\d{3})+$)/g, ",");
  const fraction = exponent > 0 ? `.${digits.slice(-exponent)}` : "";
  return `${minor < 0n ? "-" : ""}${whole}${fraction}`;
}
