import { describe, expect, it } from "vitest";
import { createBurstReader } from "./scan-burst.ts";

/** Presses the keys one after the other at this pace and answers what was read. */
function press(keys: readonly string[], gapMs: number): (string | null)[] {
  const reader = createBurstReader();
  return keys.map((key, place) => reader.feed(key, 1000 + place * gapMs));
}

const scanOf = (code: string) => [...code, "Enter"];

describe("a scanner's burst", () => {
  it("is read when its last key comes, and never before", () => {
    const read = press(scanOf("8901058851298"), 5);
    expect(read.at(-1)).toBe("8901058851298");
    expect(read.slice(0, -1).every((code) => code === null)).toBe(true);
  });

  it("may be slow with a long code, as on a busy machine, and must be quick with a short one", () => {
    expect(press(scanOf("8901058851298"), 90).at(-1)).toBe("8901058851298");
    expect(press(scanOf("4711"), 20).at(-1)).toBe("4711");
    expect(press(scanOf("4711"), 60).at(-1)).toBeNull();
  });

  it("is not read from typing at a hand's pace, nor from two keys", () => {
    expect(press(scanOf("8901058851298"), 150).at(-1)).toBeNull();
    expect(press(scanOf("10"), 5).at(-1)).toBeNull();
  });

  it("keeps capitals together although the scanner presses Shift for them", () => {
    expect(press(["Shift", "A", "Shift", "B", "1", "2", "3", "4", "Enter"], 5).at(-1)).toBe("AB1234");
  });

  it("ends with Tab as well, and begins anew after any other key", () => {
    expect(press([..."123456", "Tab"], 5).at(-1)).toBe("123456");
    expect(press(["1", "2", "ArrowLeft", ..."345678", "Enter"], 5).at(-1)).toBe("345678");
  });

  it("is told apart from the burst before it", () => {
    const read = press([...scanOf("111111"), ...scanOf("222222")], 5).filter((code) => code !== null);
    expect(read).toEqual(["111111", "222222"]);
  });
});
