import { describe, expect, test } from "vitest";
import { decimalText, minorOf, wholeNumberOf } from "./exact-decimal.ts";
import { findColumns } from "./file-columns.ts";
import { readRow } from "./read-row.ts";

const TITLES = [
  "InvoiceNo",
  "StockCode",
  "Description",
  "Quantity",
  "InvoiceDate",
  "UnitPrice",
  "CustomerID",
  "Country",
];
const rules = { columns: findColumns(TITLES), exponent: 2, withoutFees: false };
const row = { invoice: "536365", code: "85123A", quantity: "6", price: "2.55" };

function read(changes: Partial<typeof row>, more: { withoutFees?: boolean } = {}) {
  const { invoice, code, quantity, price } = { ...row, ...changes };
  const fields = [invoice, code, "HOLDER", quantity, "2010-12-01 08:26:00", price, "", "France"];
  return readRow({ line: 7, fields }, { ...rules, ...more });
}

describe("a row of the file", () => {
  test("that was charged becomes a line with exact figures", () => {
    expect(read({})).toMatchObject({ sale: { quantity: 6n, priceMinor: 255n } });
    expect(read({ code: "POST", price: "18" })).toMatchObject({ sale: { priceMinor: 1800n } });
  });

  test.each([
    [{ invoice: "C536379" }, "return (invoice C…)"],
    [{ invoice: "A563185", price: "-11062.06" }, "adjustment (invoice A…)"],
    [{ quantity: "-6", price: "0" }, "negative quantity (write-off)"],
    [{ quantity: "0" }, "zero quantity"],
    [{ price: "0.000" }, "zero price (gift or adjustment)"],
    [{ price: "-1.00" }, "negative price"],
    [{ price: "0.001" }, "price finer than a penny"],
    [{ quantity: "1000001" }, "figure beyond Galla's limits"],
    [{ quantity: "1.5" }, "unreadable"],
    [{ price: "1,50" }, "unreadable"],
    [{ invoice: "" }, "unreadable"],
    [{ code: " " }, "unreadable"],
  ])("%j is counted as %s, with its line", (changes, kind) => {
    expect(read(changes)).toMatchObject({ skip: kind, line: 7 });
  });

  test("of too few fields, or with quotes that never end, is unreadable", () => {
    expect(readRow({ line: 3, fields: ["536365", "85123A"] }, rules)).toMatchObject({ skip: "unreadable", line: 3 });
    expect(readRow({ line: 4, fields: null }, rules)).toMatchObject({ skip: "unreadable", line: 4 });
  });

  test("of a fee is left out only when asked, and counted by its code", () => {
    expect(read({ code: "AMAZONFEE" }, { withoutFees: true })).toMatchObject({
      skip: "fee or service left out, AMAZONFEE",
    });
    expect(read({ code: "85123A" }, { withoutFees: true })).toMatchObject({ sale: { code: "85123A" } });
  });
});

test("decimals are read and written without a float", () => {
  expect(minorOf("90071992547.41", 2)).toBe(9_007_199_254_741n);
  expect(minorOf("1.10", 2)).toBe(110n);
  expect(minorOf("1.1000", 2)).toBe(110n);
  expect(minorOf("0.29", 2)).toBe(29n);
  expect(minorOf("1e3", 2)).toBeNull();
  expect(wholeNumberOf("12.0")).toBe(12n);
  expect(decimalText(275_638_195n, 2)).toBe("2,756,381.95");
  expect(decimalText(-5n, 2)).toBe("-0.05");
});

test("columns are found by title, under either heading of the data set, and another file is told apart", () => {
  expect(
    findColumns([
      "Country",
      "Customer ID",
      "Price",
      "InvoiceDate",
      "Quantity",
      "Description",
      "StockCode",
      "\uFEFFInvoice",
    ]),
  ).toMatchObject({ invoice: 7, price: 2 });
  expect(() => findColumns(["name", "price"])).toThrow(/no column invoiceno/);
});
