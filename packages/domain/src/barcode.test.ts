import { describe, expect, test } from "vitest";
import { ean13CheckDigit, isValidEan13 } from "./barcode.ts";

describe("EAN-13", () => {
  test.each(["4006381333931", "5901234123457", "9780306406157"])("%s is valid", (code) => {
    expect(isValidEan13(code)).toBe(true);
    expect(ean13CheckDigit(code.slice(0, 12))).toBe(Number(code.at(-1)));
  });

  test("notices every single wrong digit", () => {
    const code = "4006381333931";
    for (let position = 0; position < 13; position += 1) {
      const wrong = (Number(code[position]) + 1) % 10;
      expect(isValidEan13(`${code.slice(0, position)}${wrong}${code.slice(position + 1)}`)).toBe(false);
    }
  });

  test("is thirteen plain digits", () => {
    for (const text of [
      "",
      "400638133393",
      "40063813339311",
      "400638133393x",
      " 4006381333931",
      "４００６３８１３３３９３１",
    ]) {
      expect(isValidEan13(text)).toBe(false);
    }
    expect(() => ean13CheckDigit("123")).toThrow(RangeError);
  });
});
