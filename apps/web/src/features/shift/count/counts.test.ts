import { describe, expect, it } from "vitest";
import { countedMinor, countRows, MOST_PIECES, readCounts, withCount } from "./counts.ts";

describe("a count of the drawer", () => {
  it("comes to the sum of its piles, and names only what is there", () => {
    const counts = withCount(withCount(withCount({}, 50_000, "3"), 1000, "12"), 100, "0");
    expect(countedMinor(counts)).toBe(162_000);
    expect(countRows(counts)).toEqual(
      expect.arrayContaining([
        { denominationMinor: 1000, count: 12 },
        { denominationMinor: 50_000, count: 3 },
      ]),
    );
    expect(countRows(counts)).toHaveLength(2);
  });

  it("takes nothing but pieces, and no more of them than a drawer holds", () => {
    expect(withCount({}, 100, "-4x")).toEqual({ 100: 4 });
    expect(withCount({}, 100, "")).toEqual({ 100: 0 });
    expect(withCount({}, 100, "99999999")).toEqual({ 100: MOST_PIECES });
  });

  it("forgets what was kept in another shape", () => {
    expect(readCounts({ 100: 2, 200: "3", 500: -1, 1000: 1.5 })).toEqual({ 100: 2 });
    expect(readCounts("100")).toEqual({});
    expect(readCounts(null)).toEqual({});
  });
});
