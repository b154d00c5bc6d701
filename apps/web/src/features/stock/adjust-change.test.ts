import { expect, test } from "vitest";
import { changeOf, modesOf, REASON_OPTIONS } from "./adjust-change.ts";

test("a count changes the stock by what it differs from the book, either way", () => {
  expect(changeOf("counted", 9_000, 12_000)).toBe(-3_000);
  expect(changeOf("counted", 12_500, 12_000)).toBe(500);
});

test("a loss can only take away, a correction may do either", () => {
  expect(modesOf("DAMAGED")).toEqual(["remove"]);
  expect(modesOf("CORRECTION")).toEqual(["remove", "add"]);
  expect(changeOf("remove", 2_000, 12_000)).toBe(-2_000);
  expect(changeOf("add", 2_000, 12_000)).toBe(2_000);
});

test("every reason says what the typed quantity means", () => {
  expect(REASON_OPTIONS.every(({ value }) => modesOf(value).length > 0)).toBe(true);
});
