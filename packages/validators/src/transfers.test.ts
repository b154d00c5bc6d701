import { describe, expect, it } from "vitest";
import {
  cancelTransferInput,
  MAX_QUANTITY_MILLI,
  receiveTransferInput,
  sendTransferInput,
  transferListInput,
} from "./index.ts";
import { complaintsOf, idOf } from "./testing/complaints.ts";
import { NO_TEXTS } from "./testing/hostile-texts.ts";

const NO_QUANTITIES = [-1, 0.5, 0.0005, NaN, Infinity, MAX_QUANTITY_MILLI + 1, "1000", null, undefined, [1], {}];
const many = (length: number, line: object) =>
  Array.from({ length }, (_, index) => ({ ...line, productId: idOf(index) }));

describe("sending goods", () => {
  const sent = {
    transferId: idOf(1),
    fromStoreId: idOf(2),
    toStoreId: idOf(3),
    lines: many(1, { quantityMilli: 1000 }),
  };
  const complaints = (changes: object) => complaintsOf(sendTransferInput, { ...sent, ...changes });

  it("takes one to 200 products, each once", () => {
    expect(complaints({})).toEqual([]);
    expect(complaints({ lines: many(200, { quantityMilli: 1 }) })).toEqual([]);
    expect(complaints({ lines: many(201, { quantityMilli: 1 }) })).toEqual(["lines"]);
    expect(complaints({ lines: [] })).toEqual(["lines"]);
    expect(complaints({ lines: [...sent.lines, ...sent.lines] })).toEqual(["lines"]);
  });

  it("takes more than nothing of each", () => {
    for (const quantityMilli of [0, ...NO_QUANTITIES])
      expect(complaints({ lines: many(1, { quantityMilli }) })).toEqual(["lines.0.quantityMilli"]);
  });

  it("leaves its number, its state and what arrived to later", () => {
    expect(complaints({ number: 7, status: "RECEIVED", sentById: idOf(4) })).toEqual([
      "+number",
      "+sentById",
      "+status",
    ]);
    expect(complaints({ lines: many(1, { quantityMilli: 1, receivedMilli: 1 }) })).toEqual(["+lines.0.receivedMilli"]);
  });

  it("may have a note, which is text", () => {
    for (const note of [...NO_TEXTS, "x".repeat(501)]) expect(complaints({ note })).toEqual(["note"]);
  });
});

describe("receiving goods", () => {
  const complaints = (lines: unknown) => complaintsOf(receiveTransferInput, { transferId: idOf(1), lines });

  it("may find nothing of a product, but never less", () => {
    expect(complaints(many(1, { receivedMilli: 0, reason: "Broken on the way" }))).toEqual([]);
    for (const receivedMilli of NO_QUANTITIES)
      expect(complaints(many(1, { receivedMilli }))).toEqual(["lines.0.receivedMilli"]);
  });

  it("counts each product once, and says nothing of what was sent", () => {
    expect(complaints([...many(1, { receivedMilli: 1 }), ...many(1, { receivedMilli: 2 })])).toEqual(["lines"]);
    expect(complaints(many(1, { receivedMilli: 1, sentMilli: 1 }))).toEqual(["+lines.0.sentMilli"]);
    for (const lines of [null, undefined, {}, "[]", many(201, { receivedMilli: 1 })])
      expect(complaints(lines)).toEqual(["lines"]);
  });
});

it("taking goods back names the transfer and may say why", () => {
  expect(complaintsOf(cancelTransferInput, { transferId: idOf(1) })).toEqual([]);
  expect(complaintsOf(cancelTransferInput, { transferId: "7", note: 1 })).toEqual(["note", "transferId"]);
});

it("a list of transfers takes a store, a state and a page that there can be", () => {
  expect(transferListInput.parse({})).toEqual({ page: 1, limit: 20 });
  const wrong = { storeId: "all", status: "LOST", page: 0, limit: 101 };
  expect(complaintsOf(transferListInput, wrong)).toEqual(Object.keys(wrong).toSorted());
});
