import { isRefusal } from "@galla/domain";
import { describe, expect, it } from "vitest";
import { judgePassword } from "./password-strength.ts";

const known = { fullName: "Rajesh Sharma", email: "raj.1987@kirana.example", merchantName: "Sharma Kirana" };

async function judged(password: string): Promise<"strong" | "weak"> {
  try {
    await judgePassword(password, known);
    return "strong";
  } catch (refusal) {
    if (!isRefusal(refusal, "password.weak")) throw refusal;
    expect(refusal.details.warning).toMatch(/^[A-Z].*\.$/);
    return "weak";
  }
}

describe("a new password", () => {
  it.each([
    "nineteen blue kettles",
    "galla-demo-owner",
    "vK7#pd92Lq!x",
    "मेरी दुकान सबसे अच्छी है",
    "correct-horse-battery",
  ])("%j is strong enough", async (password) => expect(await judged(password)).toBe("strong"));

  it.each([
    "password1234",
    "P@ssw0rd123",
    "1234567890",
    "qwertyuiop",
    "aaaaaaaaaaaaaaa",
    "abcabcabcabc",
    "rajeshsharma",
    "Sharma Kirana 1",
    "sharmakirana1",
    "raj.1987@kirana.example",
    "gallagallagalla",
    "2026-11-21",
    "iloveyou2026",
  ])("%j is refused with advice", async (password) => expect(await judged(password)).toBe("weak"));

  it("is judged by its first 64 characters, so that a long one cannot keep the server busy for seconds", async () => {
    const strong = "vK7#pd92Lq!x";
    expect(await judged(strong)).toBe("strong");
    expect(await judged("a".repeat(52) + strong)).toBe("strong");
    expect(await judged("a".repeat(64) + strong)).toBe("weak");
  });
});
