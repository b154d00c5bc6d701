import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartRefusal } from "./refusal.ts";

/** What only this installation knows, as the API reads it. */
export interface ProductSecrets {
  /** Signs the access tokens of mobile and API clients. */
  JWT_SECRET: string;
  /** Part of every PIN's hash: with another one no PIN is right any more. */
  PIN_PEPPER: string;
}

const fileName = "secrets.json";

/**
 * The secrets the person gave, and for those they did not give the ones kept in the data folder, made at the first start. The file is for
 * its owner's eyes only, and belongs into a backup: without it everybody at a till needs a new PIN. Refuses a file that cannot be used,
 * rather than make new secrets over it.
 */
export function keepSecrets(folder: string, given: Partial<ProductSecrets>): ProductSecrets {
  const { JWT_SECRET, PIN_PEPPER } = given;
  if (JWT_SECRET !== undefined && PIN_PEPPER !== undefined) return { JWT_SECRET, PIN_PEPPER };
  const path = join(folder, fileName);
  const kept = read(path) ?? make(path);
  return { JWT_SECRET: JWT_SECRET ?? kept.JWT_SECRET, PIN_PEPPER: PIN_PEPPER ?? kept.PIN_PEPPER };
}

const newSecret = () => randomBytes(32).toString("hex");

// Written whole under another name and then linked, so that a crash leaves no half a file, and of two starts at once one makes it.
function make(path: string): ProductSecrets {
  const draft = `${path}.${process.pid}`;
  const secrets = { JWT_SECRET: newSecret(), PIN_PEPPER: newSecret() };
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
    return secrets;
  } catch (cause) {
    return read(path) ?? refuseFile(path, cause);
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(path: string): ProductSecrets | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    return refuseFile(path, cause);
  }
  return parse(text) ?? refuseFile(path);
}

function parse(text: string): ProductSecrets | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    const [JWT_SECRET, PIN_PEPPER] = [Reflect.get(Object(kept), "JWT_SECRET"), Reflect.get(Object(kept), "PIN_PEPPER")];
    return typeof JWT_SECRET === "string" && typeof PIN_PEPPER === "string" ? { JWT_SECRET, PIN_PEPPER } : undefined;
  } catch {
    return undefined;
  }
}

function refuseFile(path: string, cause?: unknown): never {
  throw new StartRefusal(
    `${path} cannot be used. Put the file from a backup there; or, if there is none, move it away, and every PIN has to be given anew.`,
    { cause },
  );
}
