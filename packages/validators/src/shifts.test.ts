import { describe, expect, it } from "vitest";
import {
  closeShiftInput,
  MAX_AMOUNT_MINOR,
  moveCashInput,
  openDrawerInput,
  openShiftInput,
  shiftListInput,
} from "./index.ts";
import { complaintsOf, idOf } from "./testing/complaints.ts";
import { NO_TEXTS } from "./testing/hostile-texts.ts";

const NO_AMOUNTS = [-1, 0.5, NaN, Infinity, 2 ** 53, MAX_AMOUNT_MINOR + 1, "12", "", null, undefined, [1], {}];

describe("opening a shift", () => {
  const opening = { shiftId: idOf(1), registerId: idOf(2), openingFloatMinor: 0 };

  it("takes an empty drawer, and no float that is no amount", () => {
    expect(complaintsOf(openShiftInput, opening)).toEqual([]);
    for (const openingFloatMinor of NO_AMOUNTS)
      expect(complaintsOf(openShiftInput, { ...opening, openingFloatMinor })).toEqual(["openingFloatMinor"]);
  });

  it("leaves when, by whom and in which store to the server", () => {
    const more = { openedAt: "2020-01-01T00:00:00Z", openedById: idOf(3), storeId: idOf(4), zNumber: 7 };
    expect(complaintsOf(openShiftInput, { ...opening, ...more })).toEqual([
      "+openedAt",
      "+openedById",
      "+storeId",
      "+zNumber",
    ]);
  });
});

describe("moving cash", () => {
  const movement = {
    movementId: idOf(1),
    shiftId: idOf(2),
    type: "IN",
    amountMinor: 1,
    reason: "Change from the bank",
  };

  it("takes more than nothing, in or out, with a reason", () => {
    expect(complaintsOf(moveCashInput, movement)).toEqual([]);
    for (const amountMinor of [0, -0, ...NO_AMOUNTS])
      expect(complaintsOf(moveCashInput, { ...movement, amountMinor })).toEqual(["amountMinor"]);
    for (const reason of [...NO_TEXTS, "", "  ", "x".repeat(201), undefined])
      expect(complaintsOf(moveCashInput, { ...movement, reason })).toEqual(["reason"]);
  });

  it("cannot pretend to be a drawer opened for nothing, which needs its own permission", () => {
    for (const type of ["NO_SALE", "in", "SALE", "", null])
      expect(complaintsOf(moveCashInput, { ...movement, type })).toEqual(["type"]);
    expect(complaintsOf(openDrawerInput, { movementId: idOf(1), shiftId: idOf(2), reason: "Change" })).toEqual([]);
    expect(
      complaintsOf(openDrawerInput, { movementId: idOf(1), shiftId: idOf(2), reason: "", amountMinor: 5 }),
    ).toEqual(["+amountMinor", "reason"]);
  });
});

describe("closing a shift", () => {
  const count = [
    { denominationMinor: 50_000, count: 2 },
    { denominationMinor: 100, count: 0 },
  ];
  const complaints = (changes: object) => complaintsOf(closeShiftInput, { shiftId: idOf(1), count, ...changes });

  it("takes a count note by note, also of an empty drawer", () => {
    expect(complaints({})).toEqual([]);
    expect(closeShiftInput.parse({ shiftId: idOf(1), count: [] })).toEqual({
      shiftId: idOf(1),
      count: [],
      reason: "",
      unsentSales: [],
    });
  });

  it("takes each note once, whole pieces of it, and of none less than none", () => {
    expect(complaints({ count: [count[0], count[0]] })).toEqual(["count"]);
    for (const pieces of [-1, 0.5, 100_001, "2", null, NaN])
      expect(complaints({ count: [{ denominationMinor: 100, count: pieces }] })).toEqual(["count.0.count"]);
    for (const denominationMinor of [0, ...NO_AMOUNTS])
      expect(complaints({ count: [{ denominationMinor, count: 1 }] })).toContain("count.0.denominationMinor");
  });

  it("refuses a count that comes to more money than an amount can hold, and more kinds of money than there are", () => {
    expect(complaints({ count: [{ denominationMinor: MAX_AMOUNT_MINOR, count: 1 }] })).toEqual([]);
    expect(complaints({ count: [{ denominationMinor: MAX_AMOUNT_MINOR, count: 2 }] })).toEqual(["count"]);
    const kinds = Array.from({ length: 41 }, (_, index) => ({ denominationMinor: index + 1, count: 0 }));
    expect(complaints({ count: kinds })).toEqual(["count"]);
  });

  it("takes no sum, no expectation and no difference from the till: they are the server's to find", () => {
    expect(complaints({ countedMinor: 0, expectedMinor: 0, differenceMinor: 0, closedAt: "x" })).toEqual([
      "+closedAt",
      "+countedMinor",
      "+differenceMinor",
      "+expectedMinor",
    ]);
  });
});

it("a list of shifts takes days that exist, and a state it knows", () => {
  expect(shiftListInput.parse({})).toEqual({ status: "all", limit: 20 });
  const wrong = { from: "2026-02-30", to: "tomorrow", status: "lost", storeId: "1", cursor: "x".repeat(201), limit: 0 };
  expect(complaintsOf(shiftListInput, wrong)).toEqual(Object.keys(wrong).toSorted());
});
