import { expect, test } from "vitest";
import { splitCsv } from "./split-csv.ts";

const fieldsOf = (text: string) => [...splitCsv(text)].map(({ fields }) => fields);

test("quotes hold commas, quotes and line breaks; a lone quote is itself", () => {
  expect(fieldsOf('a,b,c\n"x, ""y""",z,1\n2,"two\nlines",3\n5" pipe,"6" wide",4\n')).toEqual([
    ["a", "b", "c"],
    ['x, "y"', "z", "1"],
    ["2", "two\nlines", "3"],
    ['5" pipe', '6" wide', "4"],
  ]);
});

test("empty fields are fields, empty lines are no records, and every kind of line end ends a line", () => {
  expect(fieldsOf("a,b,\r\n\r\n,,\r1,2,3")).toEqual([
    ["a", "b", ""],
    ["", "", ""],
    ["1", "2", "3"],
  ]);
});

test("a quote that nobody closed costs its own line and no other", () => {
  const records = [...splitCsv('a,b,c\n1,"broken,3\n4,5,6\n7,"8",9\n')];
  expect(records).toEqual([
    { line: 1, fields: ["a", "b", "c"] },
    { line: 2, fields: null },
    { line: 3, fields: ["4", "5", "6"] },
    { line: 4, fields: ["7", "8", "9"] },
  ]);
});
