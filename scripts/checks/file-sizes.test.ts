import { expect, test } from "vitest";
import { judgeSizes } from "./file-sizes.ts";

const small = Array.from({ length: 100 }, (_, index) => ({ path: `packages/domain/src/a${index}.ts`, lines: 40 }));

test("files within the limits are accepted", () => {
  expect(judgeSizes(small)).toEqual([]);
});

test.each([
  ["packages/domain/src/long.ts", 301, "a file has at most 300"],
  ["apps/api/src/modules/sales/sales.router.ts", 121, "a router has at most 120"],
  ["apps/web/src/app/sell/page.tsx", 41, "a page has at most 40"],
])("%s with %i lines is refused", (path, lines, reason) => {
  expect(judgeSizes([...small, { path, lines }])).toEqual([expect.stringContaining(reason)]);
});

test("a median over 60 lines is refused", () => {
  expect(judgeSizes(small.map((file) => ({ ...file, lines: 61 })))).toEqual([
    "the median file has 61 lines; at most 60",
  ]);
});

test("more than 5 % of files over 200 lines are refused", () => {
  const files = small.map((file, index) => ({ ...file, lines: index < 6 ? 201 : 40 }));
  expect(judgeSizes(files)).toEqual(["95 % of the files have up to 201 lines; at most 200"]);
});
