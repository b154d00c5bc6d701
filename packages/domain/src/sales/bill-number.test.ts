import { expect, test } from "vitest";
import { formatBillNumber } from "./bill-number.ts";

test.each([
  { prefix: "BILL", registerCode: null, year: 2026, number: 123, text: "BILL-2026-000123" },
  { prefix: "BILL", registerCode: "02", year: 2026, number: 123, text: "BILL-2026-02-000123" },
  { prefix: "KIRANA", registerCode: null, year: 2027, number: 1, text: "KIRANA-2027-000001" },
  { prefix: "BILL", registerCode: null, year: 2026, number: 1_234_567, text: "BILL-2026-1234567" },
])("bill $number of register $registerCode prints as $text (C11)", ({ text, ...bill }) => {
  expect(formatBillNumber(bill)).toBe(text);
});
