import { may, type Role } from "./permissions.ts";
import type { RefusalDetails } from "./refusals.ts";

/** Those whose PIN approves what others may not do. */
const LEADER_LENGTH = 6;
const SELLER_LENGTH = 4;
const DIGITS = "01234567890";
const DIGITS_DOWN = [...DIGITS].toReversed().join("");
// Found first in every list of PINs people choose, and made of no simpler rule: keypad columns, crosses and corners.
const WELL_KNOWN = new Set([
  "2580",
  "0852",
  "1379",
  "1397",
  "147258",
  "159753",
  "258456",
  "147369",
  "789456",
  "456123",
]);

/** How many digits a role's PIN needs: six for those who approve, four for everybody else (reliability, sign-in). */
export function minimumPinLength(role: Role): number {
  return may(role, "approval.grant") ? LEADER_LENGTH : SELLER_LENGTH;
}

/**
 * What is wrong with a PIN somebody wants, as the details of `pin.weak`; null when nothing is. Trivial is one digit repeated, digits that
 * count up or down, a part repeated (1212, 123123), every digit doubled (1122), a half mirrored (1221), and a few that everybody knows.
 */
export function pinWeakness(pin: string, role: Role): RefusalDetails["pin.weak"] | null {
  const minimumLength = minimumPinLength(role);
  if (pin.length < minimumLength) return { reason: "too_short", minimumLength };
  return isTrivial(pin) ? { reason: "trivial", minimumLength } : null;
}

function isTrivial(pin: string): boolean {
  return isCounting(pin) || repeatsPart(pin) || doublesDigits(pin) || isMirrored(pin) || WELL_KNOWN.has(pin);
}

function isCounting(pin: string): boolean {
  return DIGITS.includes(pin) || DIGITS_DOWN.includes(pin);
}

/** The oldest test of a repeated part: a text that is made of one is found inside itself, shifted. */
function repeatsPart(pin: string): boolean {
  return (pin + pin).slice(1, -1).includes(pin);
}

function doublesDigits(pin: string): boolean {
  return /^(?:(?<digit>\d)\k<digit>)+$/.test(pin);
}

function isMirrored(pin: string): boolean {
  return pin.length % 2 === 0 && pin === [...pin].toReversed().join("");
}
