import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RUNS } from "../testing/runs.ts";
import { foldText, normaliseText, searchTerms } from "./fold-text.ts";

describe("folded text", () => {
  test.each([
    ["  Crème   BRÛLÉE ", "creme brulee"],
    ["Café", "cafe"],
    ["Straße", "strasse"],
    ["ΟΔΟΣ", "οδοσ"],
    ["İstanbul", "istanbul"],
    ["Smørrebrød", "smorrebrod"],
    ["ＡＭＵＬ　①", "amul 1"],
    ["zero\u200Bwidth", "zerowidth"],
  ])("of %j is %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("is the same for both spellings of an accent", () => {
    expect(foldText("é")).toBe(foldText("e\u0301"));
  });

  test("keeps the vowel signs that make a Hindi word, and forgives a missing nukta", () => {
    expect(foldText("चीनी")).not.toBe(foldText("चना"));
    expect(foldText("प्याज़")).toBe(foldText("प्याज"));
  });

  test("folded again is unchanged", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })),
        (text) => foldText(foldText(text)) === foldText(text),
      ),
      RUNS,
    );
  });
});

describe("search terms", () => {
  test("are the distinct words of any script, whole", () => {
    expect(searchTerms("Amul Gold, 500ml (Amul)")).toEqual(["amul", "gold", "500ml"]);
    expect(searchTerms("टाटा नमक 1kg")).toEqual(["टाटा", "नमक", "1kg"]);
    expect(searchTerms("Haldiram's Bhujia")).toEqual(["haldirams", "bhujia"]);
    expect(searchTerms("五香粉/кофе")).toEqual(["五香粉", "кофе"].map((word) => foldText(word)));
  });

  test("of nothing but signs are none", () => {
    expect(searchTerms(" %_'-- ")).toEqual([]);
    expect(searchTerms("")).toEqual([]);
  });
});

describe("stored text", () => {
  test("has one spelling and no space around it", () => {
    expect(normaliseText("  Cafe\u0301 ")).toBe("Café");
  });
});
