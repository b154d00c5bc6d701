import { expect, test } from "vitest";
import { ROLES } from "./permissions.ts";
import { minimumPinLength, pinWeakness } from "./pin.ts";

test("a leader's PIN needs six digits, everybody else's four", () => {
  expect(ROLES.map(minimumPinLength)).toEqual([6, 6, 4, 4]);
  expect(pinWeakness("48091", "MANAGER")).toEqual({ reason: "too_short", minimumLength: 6 });
  expect(pinWeakness("4071", "OWNER")).toEqual({ reason: "too_short", minimumLength: 6 });
  expect(pinWeakness("407", "CASHIER")).toEqual({ reason: "too_short", minimumLength: 4 });
});

test.each([
  ["one digit repeated", ["0000", "777777"]],
  ["counting up or down", ["1234", "4567", "7890", "4321", "0987", "234567"]],
  ["a part repeated", ["1212", "121212", "123123", "47564756"]],
  ["every digit doubled", ["1122", "112233", "5599"]],
  ["a half mirrored", ["1221", "123321"]],
  ["known to everybody", ["2580", "159753", "147258"]],
])("a PIN is trivial for %s", (_why, pins) => {
  for (const pin of pins) expect(pinWeakness(pin, "CASHIER")).toEqual({ reason: "trivial", minimumLength: 4 });
});

test("an ordinary PIN is taken, and most are ordinary", () => {
  for (const pin of ["4071", "1029", "9021", "5508"]) expect(pinWeakness(pin, "CASHIER")).toBeNull();
  for (const pin of ["480913", "715304"]) expect(pinWeakness(pin, "OWNER")).toBeNull();
  const taken = Array.from({ length: 10_000 }, (_, index) => String(index).padStart(4, "0")).filter(
    (pin) => pinWeakness(pin, "STAFF") === null,
  );
  expect(taken.length).toBeGreaterThan(9_500);
  expect(taken.length).toBeLessThan(10_000 - 100);
});
