import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbeddedServer, temporaryFolder } from "../embedded-server.ts";
import { fillTwoShops, exclusiveShop, fixtureId } from "../invariants/testing/two-shops.ts";
import { migrateDatabase } from "../migrate.ts";
import { cloneDatabase, testDatabase } from "../testing/index.ts";

const program = fileURLToPath(new URL("main.ts", import.meta.url));
const chainId = fixtureId(exclusiveShop, "register", 1);

let url = "";
let owner: pg.Client;
let folder = "";
beforeAll(async () => {
  url = (await testDatabase()).ownerUrl;
  owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await fillTwoShops(owner);
  folder = temporaryFolder("galla-verify-");
});
afterAll(async () => {
  await owner.end();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command as a person would; resolves with what it printed and how it ended. */
function run(...args: string[]): Promise<{ code: unknown; printed: string }> {
  const { DATABASE_URL: _, GALLA_FOLDER: __, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env, cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, printed: stdout + stderr });
    });
  });
}

describe("pnpm verify", () => {
  it("succeeds on books nobody altered, and keeps the heads of their chains where it is told", async () => {
    const file = join(folder, "anchors.txt");
    expect(await run("--url", url, "--save-anchors", file)).toMatchObject({
      code: 0,
      printed: expect.stringContaining("Everything is in order"),
    });
    expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(8);
    const again = await run("--url", url, "--anchor", file);
    expect(again).toMatchObject({ code: 0, printed: expect.stringContaining("8 anchors from outside looked for") });
  });

  it("finds the anchor that a Z report was printed with", async () => {
    const { rows } = await owner.query<{ anchor: { seq: number; hash: string } }>(
      "SELECT z_report -> 'anchor' AS anchor FROM shift WHERE z_number = 1 LIMIT 1",
    );
    const anchor = rows[0]?.anchor ?? { seq: 0, hash: "" };
    expect(await run("--url", url, "--anchor", `${anchor.seq}:${anchor.hash.slice(0, 12)}`)).toMatchObject({ code: 0 });
    const other = await run("--url", url, "--anchor", `${anchor.seq}:${"0".repeat(64)}`);
    expect(other).toMatchObject({
      code: 1,
      printed: expect.stringContaining(`no entry ${anchor.seq} has the hash 0000`),
    });
  });

  it("shows, by an anchor kept outside, that a whole chain was hashed anew", async () => {
    const { ownerUrl, anchor } = await forgedCopy();
    expect(await run("--url", ownerUrl)).toMatchObject({ code: 0 });
    const found = await run("--url", ownerUrl, "--anchor", anchor);
    expect(found).toMatchObject({
      code: 1,
      printed: expect.stringContaining(`no entry 7 of chain ${chainId} has the hash`),
    });
  });

  it("names an altered row and fails", async () => {
    await owner.query(
      "UPDATE bill_counter SET last_number = last_number + 1 WHERE merchant_id = $1 AND register_id = $2 AND year = 2027",
      [exclusiveShop, chainId],
    );
    const { code, printed } = await run("--url", url);
    expect(code).toBe(1);
    expect(printed).toContain(
      `ALTERED  bill_counter, merchant "Fixture" (${exclusiveShop}), register_id ${chainId}, bill_year 2027`,
    );
  });

  it("does not call books good that it could not look at", async () => {
    expect(await run()).toMatchObject({ code: 2, printed: expect.stringContaining("There is no shop in .galla") });
    expect(await run("--url", url, "--anchor", "nonsense")).toMatchObject({
      code: 2,
      printed: expect.stringContaining("neither an anchor"),
    });
    writeFileSync(join(folder, "torn"), "5:abc\n");
    expect(await run("--url", url, "--anchor", "torn")).toMatchObject({
      code: 2,
      printed: expect.stringContaining("Line 1 of torn is no anchor"),
    });
  });
});

describe("a shop in its own folder", () => {
  it(
    "is verified while it runs and while it is closed, and is closed again afterwards",
    { timeout: 120_000 },
    async () => {
      const home = join(folder, "shop");
      mkdirSync(home);
      const server = await startEmbeddedServer({ folder: join(home, "postgres"), port: 0 });
      try {
        await migrateDatabase({ ownerUrl: server.ownerUrl });
        expect(await run("--folder", home)).toMatchObject({ code: 0, printed: expect.stringContaining("0 merchants") });
      } finally {
        await server.stop();
      }
      expect(await run("--folder", home)).toMatchObject({ code: 0, printed: expect.stringContaining("0 merchants") });
      const reopened = await startEmbeddedServer({ folder: join(home, "postgres"), port: 0 });
      await reopened.stop();
    },
  );
});

/** The same shops in a database whose first register's chain was rewritten from entry 3 on, with every hash put right, and entry 7 as it was. */
async function forgedCopy(): Promise<{ ownerUrl: string; anchor: string }> {
  const { ownerUrl } = await cloneDatabase();
  const forger = new pg.Client({ connectionString: ownerUrl });
  await forger.connect();
  try {
    await fillTwoShops(forger);
    const { rows } = await forger.query<{ anchor: string }>(
      `SELECT chain_id || ':' || seq || ':' || encode(hash, 'hex') AS anchor FROM audit_entry
        WHERE merchant_id = $1 AND chain_id = $2 AND seq = 7`,
      [exclusiveShop, chainId],
    );
    await forger.query("ALTER TABLE audit_entry DISABLE TRIGGER ALL");
    await forger.query(`
      DO $$
      DECLARE previous bytea := ''; entry audit_entry;
      BEGIN
        FOR entry IN SELECT * FROM audit_entry WHERE merchant_id = '${exclusiveShop}' AND chain_id = '${chainId}' ORDER BY seq LOOP
          IF entry.seq = 3 THEN entry.request_id := 'forged'; END IF;
          previous := audit_entry_hash(previous, entry);
          UPDATE audit_entry SET hash = previous, request_id = entry.request_id
           WHERE merchant_id = entry.merchant_id AND chain_id = entry.chain_id AND seq = entry.seq;
        END LOOP;
        UPDATE audit_chain SET head_hash = previous WHERE merchant_id = '${exclusiveShop}' AND chain_id = '${chainId}';
      END $$`);
    await forger.query("ALTER TABLE audit_entry ENABLE TRIGGER ALL");
    return { ownerUrl, anchor: rows[0]?.anchor ?? "" };
  } finally {
    await forger.end();
  }
}
