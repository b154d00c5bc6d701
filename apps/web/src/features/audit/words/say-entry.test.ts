import type { AuditRow } from "@galla/validators";
import { describe, expect, it } from "vitest";
import { createFormat } from "@/lib/format.ts";
import { entryLines } from "./entry-lines.ts";
import { KNOWN_ACTIONS, sayEntry } from "./say-entry.ts";
import type { Wording } from "./sentence.ts";

const NAMES: Readonly<Record<string, string>> = { s1: "Anna Nagar", s2: "T. Nagar", r1: "Till 1", u2: "Ravi" };
const wording: Wording = {
  format: createFormat({ locale: "en-IN", currency: { code: "INR", exponent: 2 }, timeZone: "Asia/Kolkata" }),
  nameOf: (_kind, id) => NAMES[id] ?? null,
};

function entryOf(entry: Partial<AuditRow>): AuditRow {
  return {
    chainId: "c",
    seq: 1,
    at: "2026-11-21T05:00:00Z",
    actorId: "u1",
    actorName: "Asha",
    action: "sale.completed",
    subjectType: "thing",
    subjectId: "x",
    registerName: null,
    ip: "",
    requestId: "",
    before: null,
    after: null,
    approval: null,
    ...entry,
  };
}

const said = (entry: Partial<AuditRow>) =>
  sayEntry(entryOf(entry), wording)
    .map((part) => (typeof part === "string" ? part : `<${part.productId}>`))
    .join("");

describe("an entry of the book, in words", () => {
  it.each<[string, Partial<AuditRow>]>([
    [
      "changed the price of Tata Salt from ₹20.00 to ₹22.00",
      {
        action: "product.updated",
        before: { name: "Tata Salt", priceMinor: 2000 },
        after: { name: "Tata Salt", priceMinor: 2200 },
      },
    ],
    [
      "changed the price and cost price of Tata Salt",
      {
        action: "product.updated",
        before: { name: "Tata Salt", priceMinor: 2000, costMinor: 1500 },
        after: { name: "Tata Salt", priceMinor: 2200, costMinor: 1600 },
      },
    ],
    [
      "changed the stores of Ravi from Anna Nagar to Anna Nagar, T. Nagar",
      {
        action: "user.updated",
        subjectId: "u2",
        before: { storeIds: ["s1"] },
        after: { storeIds: ["s1", "s2"] },
      },
    ],
    [
      "made Ravi manager, who was cashier",
      { action: "user.role_changed", subjectId: "u2", before: { role: "CASHIER" }, after: { role: "MANAGER" } },
    ],
    ["set their PIN", { action: "user.pin_set", subjectId: "u1" }],
    ["set Ravi’s PIN", { action: "user.pin_set", subjectId: "u2" }],
    [
      "took 1.5 of <p1> out of stock at Anna Nagar (damaged)",
      {
        action: "stock.adjusted",
        subjectId: "p1",
        before: { storeId: "s1", quantityMilli: 4000 },
        after: { storeId: "s1", quantityMilli: 2500, reason: "DAMAGED" },
      },
    ],
    [
      "sold for ₹98.70, with ₹12.00 off and 2 prices changed",
      { action: "sale.completed", after: { totalMinor: 9870, discountMinor: 1200, overriddenLines: [1, 3] } },
    ],
    [
      "closed a shift with Z report 7: ₹20.00 short",
      { action: "shift.closed", after: { zNumber: 7, differenceMinor: -2000 } },
    ],
    [
      "made Chrome on Linux the till of Till 1",
      { action: "register.enrolled", subjectId: "r1", after: { tillName: "Chrome on Linux" } },
    ],
    [
      "asked to give 12 % off a sale",
      { action: "approval.granted", after: { scope: { permission: "sale.discountOverLimit", discountPpm: 120_000 } } },
    ],
    ["gift card: sold", { action: "gift_card.sold" }],
  ])("%s", (words, entry) => {
    expect(said(entry)).toBe(words);
  });

  it("knows the actions of every part of the shop", () => {
    expect(KNOWN_ACTIONS.length).toBeGreaterThan(40);
  });

  it.each(KNOWN_ACTIONS)("says something readable of %s, however little its entry holds", (action) => {
    expect(said({ action })).toMatch(/^[a-z]/);
    expect(said({ action })).not.toMatch(/undefined|null|NaN|\s\s|_/);
  });
});

describe("the table of an entry", () => {
  it("shows of a change only what differs", () => {
    const entry = entryOf({
      before: { name: "Tata Salt", priceMinor: 2000, categoryId: null },
      after: { name: "Tata Salt", priceMinor: 2200, categoryId: null },
    });
    expect(entryLines(entry, wording)).toEqual([
      { key: "priceMinor", label: "Price", productId: null, before: "₹20.00", after: "₹22.00" },
    ]);
  });

  it("shows goods product by product", () => {
    const entry = entryOf({
      before: { levels: [{ productId: "p1", quantityMilli: 2000 }], costs: [] },
      after: { levels: [{ productId: "p1", quantityMilli: 5000 }], costs: [], note: "" },
    });
    expect(entryLines(entry, wording)).toEqual([{ key: "p1", label: "", productId: "p1", before: "2", after: "5" }]);
  });

  it("says a moment in the shop's own time, never as the book stores it", () => {
    const entry = entryOf({ after: { lockedUntil: "2026-11-21T07:16:51.778Z" } });
    expect(entryLines(entry, wording)[0]?.after).toMatch(/^21 Nov 2026, 12:46\spm$/);
  });

  it("leaves out what only the verifier reads", () => {
    const at = "2026-11-21T05:00:00.000Z";
    const goods = { p1: ["Salt", "SALT", "PCS"] };
    const entry = entryOf({ after: { reason: "Milk", createdAt: at, openedAt: at, sentAt: at, endedAt: at, goods } });
    expect(entryLines(entry, wording).map(({ key }) => key)).toEqual(["reason"]);
  });
});
