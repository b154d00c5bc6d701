import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkBooks } from "../world/check-books.ts";
import { openBenchShop } from "../world/open-bench-shop.ts";
import { startWorld } from "../world/start-world.ts";
import { replayFile } from "./replay-file.ts";

const USAGE = `pnpm replay FILE [--without-fees] [--registers N]

Rings up every sale invoice of FILE (.csv or .csv.gz) through the API, and compares each total to the cent.
Starts a database and an API of its own, unless BASE_URL and SIGN_IN (email:password of a manager) name a running one;
DATABASE_URL, the owner's address, then lets the invariants be checked too.`;

const REGISTERS = 8;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "without-fees": { type: "boolean", default: false },
    registers: { type: "string", default: String(REGISTERS) },
  },
});

async function replayHere(path: string): Promise<boolean> {
  const world = await startWorld(console.log);
  try {
    const shop = await openBenchShop(world.ownerUrl, {
      name: "Replay",
      currencyCode: "GBP",
      locale: "en-GB",
      timeZone: "Europe/London",
      taxPpm: 0,
      registers: Math.max(1, Number(values.registers) || REGISTERS),
    });
    const isExact = await replayFile({
      path,
      withoutFees: values["without-fees"],
      apiUrl: world.apiUrl,
      signIn: shop.signIn,
    });
    return (await checkBooks(world.ownerUrl)) && isExact;
  } finally {
    await world.stop();
  }
}

async function replayThere(path: string, apiUrl: string): Promise<boolean> {
  const [email = "", ...password] = (process.env["SIGN_IN"] ?? "").split(":");
  const signIn = { email, password: password.join(":") };
  const isExact = await replayFile({ path, withoutFees: values["without-fees"], apiUrl, signIn });
  const ownerUrl = process.env["DATABASE_URL"];
  if (ownerUrl) return (await checkBooks(ownerUrl)) && isExact;
  console.log("invariants not checked: DATABASE_URL is not set");
  return isExact;
}

const [named] = positionals;
// The package manager runs us in the repository's folder, but a relative name is meant where the person stands.
const path = named === undefined ? undefined : resolve(process.env["INIT_CWD"] ?? process.cwd(), named);
if (path === undefined || positionals.length > 1 || !existsSync(path)) {
  console.error(path === undefined ? USAGE : `There is no file ${path}.\n\n${USAGE}`);
  process.exit(2);
}
try {
  const baseUrl = process.env["BASE_URL"];
  const isRight = baseUrl ? await replayThere(path, baseUrl) : await replayHere(path);
  console.log(isRight ? "\nEvery invoice is in the books to the cent." : "\nThe replay found differences.");
  process.exitCode = isRight ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
