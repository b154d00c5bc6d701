import { newPassword } from "@galla/validators";
import { describe, expect, it } from "vitest";
import { temporaryPassword } from "./temporary-password.ts";

describe("a temporary password", () => {
  const many = Array.from({ length: 500 }, temporaryPassword);

  it("is one the API takes, in groups that can be read out", () => {
    for (const password of many) {
      expect(newPassword.safeParse(password).success).toBe(true);
      expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    }
  });

  it("has no sign that is mistaken for another, and is never the same twice", () => {
    expect(many.join("")).not.toMatch(/[01iolIOL]/);
    expect(new Set(many).size).toBe(many.length);
  });
});
