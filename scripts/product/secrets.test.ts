import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../../packages/db/src/embedded/temporary-folder.ts";
import { StartRefusal } from "./refusal.ts";
import { keepSecrets } from "./secrets.ts";

let folder = "";
beforeEach(() => {
  folder = temporaryFolder("galla-secrets-");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, "secrets.json");

test("secrets are made once, 256 bits each, and found again at the next start", () => {
  const first = keepSecrets(folder, {});
  expect(first.JWT_SECRET).toMatch(/^[0-9a-f]{64}$/);
  expect(first.PIN_PEPPER).toMatch(/^[0-9a-f]{64}$/);
  expect(first.PIN_PEPPER).not.toBe(first.JWT_SECRET);
  expect(keepSecrets(folder, {})).toEqual(first);
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
});

test("nobody but their owner may read them", () => {
  keepSecrets(folder, {});
  expect((statSync(file()).mode & 0o777).toString(8)).toBe("600");
});

test("what the person gives goes before what is kept, and leaves it as it was", () => {
  const kept = keepSecrets(folder, {});
  const given = { JWT_SECRET: "g".repeat(40) };
  expect(keepSecrets(folder, given)).toEqual({ ...kept, ...given });
  expect(keepSecrets(folder, {})).toEqual(kept);
});

test("nothing is written where both are given", () => {
  keepSecrets(folder, { JWT_SECRET: "g".repeat(40), PIN_PEPPER: "h".repeat(40) });
  expect(readdirSync(folder)).toEqual([]);
});

test.each(["", "{", "null", '{"JWT_SECRET":"only one"}'])(
  "a file holding %j is refused and never written over",
  (text) => {
    writeFileSync(file(), text);
    expect(() => keepSecrets(folder, {})).toThrow(StartRefusal);
    expect(statSync(file()).size).toBe(text.length);
  },
);
