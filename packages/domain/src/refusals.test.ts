import { expect, test } from "vitest";
import { isRefusal, isRefusalCode, Refusal, refuse, REFUSAL_CODES } from "./refusals.ts";

test("a refusal carries its code and what the refused need to know, as JSON", () => {
  try {
    refuse("payment.short", { dueMinor: 9870, paidMinor: 9000 });
  } catch (thrown) {
    if (!isRefusal(thrown, "payment.short")) throw thrown;
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown.name).toBe("Refusal");
    expect(thrown.details.dueMinor - thrown.details.paidMinor).toBe(870);
    expect(JSON.parse(JSON.stringify(thrown.details))).toEqual({ dueMinor: 9870, paidMinor: 9000 });
  }
  expect.assertions(4);
});

test("a refusal is known by its code and nothing else is a refusal", () => {
  expect(isRefusal(new Refusal("auth.required", {}), "payment.short")).toBe(false);
  expect(isRefusal(new Error("payment.short"), "payment.short")).toBe(false);
});

test("the list names every code once, each a noun and what is wrong with it", () => {
  expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
  expect(REFUSAL_CODES.length).toBeGreaterThan(60);
  for (const code of REFUSAL_CODES) expect(code).toMatch(/^[a-z_]+\.[a-z_]+$/);
  expect(isRefusalCode("stock.insufficient")).toBe(true);
  expect(isRefusalCode("toString")).toBe(false);
});
