/** The thirteenth digit of an EAN-13, from the first twelve: weights 1 and 3 alternate, and the whole is a multiple of ten. */
export function ean13CheckDigit(first12: string): number {
  if (!/^\d{12}$/.test(first12)) throw new RangeError("An EAN-13 check digit is made from exactly twelve digits");
  const weighted = Array.from(first12, (digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 3));
  const total = weighted.reduce((left, right) => left + right, 0);
  return (10 - (total % 10)) % 10;
}

/** Whether a text is thirteen digits with the right check digit. */
export function isValidEan13(text: string): boolean {
  return /^\d{13}$/.test(text) && ean13CheckDigit(text.slice(0, 12)) === Number(text.at(-1));
}
