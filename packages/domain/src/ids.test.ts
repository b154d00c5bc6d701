import { expect, test } from "vitest";
import { isUuid } from "./ids.ts";

test("an id is a UUID in its one spelling", () => {
  expect(isUuid("0192f0c1-7e3a-7c4b-9d2e-3f4a5b6c7d8e")).toBe(true);
});

test.each([
  "",
  "00000000-0000-0000-0000-000000000000",
  "0192F0C1-7E3A-7C4B-9D2E-3F4A5B6C7D8E",
  "0192f0c17e3a7c4b9d2e3f4a5b6c7d8e",
  "{0192f0c1-7e3a-7c4b-9d2e-3f4a5b6c7d8e}",
  "0192f0c1-7e3a-7c4b-9d2e-3f4a5b6c7d8e\n",
  "0192f0c1-7e3a-7c4b-cd2e-3f4a5b6c7d8e",
])("%j is not an id", (text) => {
  expect(isUuid(text)).toBe(false);
});
