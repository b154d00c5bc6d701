import { describe, expect, it } from "vitest";
import { requiredText, text } from "./index.ts";

const kept = (value: unknown, max = 20) => text(max).safeParse(value).data;

describe("what a person typed", () => {
  it("is kept as it was typed, in whatever script, with its marks, joined signs and line breaks", () => {
    for (const typed of ["Tata Salt 1 kg", "हिन्दी नमक", "👩‍👩‍👧 + 🇮🇳", "ملح", "one\ntwo\tthree\r\nfour", "' OR 1=1--"])
      expect(kept(typed)).toBe(typed);
  });

  it("is never taken for markup, a formula or a pattern: it stays the text it is", () => {
    for (const typed of ["<img onerror=x>", "=1+1", "%_", "</script>", "{{7*7}}"]) expect(kept(typed)).toBe(typed);
  });

  it("is one text in one spelling: composed and decomposed letters are the same", () => {
    const composed = "Café";
    const decomposed = "Cafe\u0301";
    expect(decomposed).not.toBe(composed);
    expect(kept(decomposed)).toBe(composed);
  });

  it("has no space around it", () => {
    expect(kept(" \u00A0\uFEFF salt \n")).toBe("salt");
  });

  it("is refused where PostgreSQL could not keep it or nobody could have typed it", () => {
    const controls = [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, index) => 0x7f + index)];
    const unstorable = controls.map((code) => String.fromCharCode(code)).filter((sign) => !"\n\r\t".includes(sign));
    expect(unstorable).toHaveLength(0x20 + 0x21 - 3);
    expect(unstorable.filter((sign) => kept(`a${sign}b`) !== undefined)).toEqual([]);
  });

  it("is refused with half of a surrogate pair, and taken with a whole one", () => {
    for (const lone of ["\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D"]) expect(kept(lone)).toBeUndefined();
    expect(kept("\uD83D\uDE00")).toBe("😀");
  });

  it("may carry the signs that turn its direction, which names of two scripts need", () => {
    for (const sign of ["\u200E", "\u200F", "\u202E", "\u2066"]) expect(kept(`a${sign}b`)).toBe(`a${sign}b`);
  });

  it("is measured as people count: an accent, a flag and a family are one character each", () => {
    expect(kept("é".normalize("NFD").repeat(5), 5)).toBe("é".repeat(5));
    expect(kept("🇮🇳".repeat(5), 5)).toBe("🇮🇳".repeat(5));
    expect(kept("👩‍👩‍👧", 1)).toBe("👩‍👩‍👧");
    for (const long of ["abcdef", "🇮🇳".repeat(6), "नि".repeat(6)]) expect(kept(long, 5)).toBeUndefined();
  });

  it("cannot hide megabytes in few characters", () => {
    expect(kept(`Z${"\u0301".repeat(1000)}`, 20)).toBeUndefined();
    expect(kept("x".repeat(65_536), 20)).toBeUndefined();
  });

  it("is text, and nothing that could be turned into it", () => {
    for (const value of [null, undefined, 0, 1, true, [], ["a"], {}, { toString: "a" }])
      expect(text(20).safeParse(value).success).toBe(false);
  });
});

describe("text that is required", () => {
  it("is there, and can be seen", () => {
    for (const empty of ["", " ", "\n\t", "\u00A0", "\u200B", "\u2060\u200D", "\u202E", "\uFEFF", "\u00AD"])
      expect(requiredText(20).safeParse(empty).success).toBe(false);
    for (const typed of ["0", "-", "न", "😀"]) expect(requiredText(20).parse(typed)).toBe(typed);
  });
});
