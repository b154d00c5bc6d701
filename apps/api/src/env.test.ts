import { describe, expect, it } from "vitest";
import { readEnv } from "./env.ts";

const good = {
  DATABASE_URL: "postgresql://galla_app@localhost/galla",
  JWT_SECRET: "0123456789abcdef".repeat(4),
  PIN_PEPPER: "fedcba9876543210".repeat(4),
};
const read = (more: Record<string, string | undefined>) => readEnv({ ...good, ...more });

describe("the environment", () => {
  it("needs nothing but the database and two secrets", () => {
    expect(read({})).toMatchObject({ accessTokenSeconds: 900, setupCode: null, port: 4000 });
  });

  it.each([
    ["60s", 60],
    ["15m", 900],
    ["24h", 86_400],
    ["86400s", 86_400],
  ])("lets access tokens last %s", (text, seconds) => {
    expect(read({ JWT_EXPIRES_IN: text }).accessTokenSeconds).toBe(seconds);
  });

  it.each(["25h", "86401s", "1441m", "59s", "0m", "15", "m", "-15m", "1.5h", "15m ", "1d"])(
    "refuses access tokens that last %j, by name",
    (text) => expect(() => read({ JWT_EXPIRES_IN: text })).toThrow("JWT_EXPIRES_IN"),
  );

  it.each(["JWT_SECRET", "PIN_PEPPER"] as const)("refuses a %s that is missing, short or copied", (name) => {
    for (const secret of [undefined, "short", "x".repeat(31), "please-change-this-to-a-long-secret"])
      expect(() => read({ [name]: secret })).toThrow(name);
  });

  it("never says a secret when it is refused", () => {
    expect(() => read({ JWT_SECRET: "tooshort-hunter2" })).toThrow(/^(?!.*hunter2)/);
  });

  it("refuses a set-up code that is soon guessed", () => {
    expect(() => read({ SETUP_CODE: "1234" })).toThrow("SETUP_CODE");
    expect(read({ SETUP_CODE: "ABCDE-FGHJK" }).setupCode).toBe("ABCDE-FGHJK");
  });
});
