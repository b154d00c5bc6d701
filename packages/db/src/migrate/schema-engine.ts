import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

export type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";

/** Nothing in the schema is managed from outside, so no table or enum is filtered. */
export const unfiltered = { externalTables: [], externalEnums: [] };

export interface SchemaFile {
  path: string;
  content: string;
}

export interface EngineOptions {
  adapter: SqlMigrationAwareDriverAdapterFactory;
  schemaFiles: SchemaFile[];
  onLog: (line: string) => void;
}

/** The part of the WebAssembly API used here; TypeScript declares it only together with the browser's whole DOM. */
interface WebAssemblyRuntime {
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: Record<string, object>): Promise<{ exports: object }>;
}

let loaded: Promise<void> | undefined;

// The module's own loader imports the .wasm file as an ES module, which Node does not do without a flag, so it is instantiated here.
async function loadWebAssembly(): Promise<void> {
  const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const runtime: WebAssemblyRuntime = Reflect.get(globalThis, "WebAssembly");
  const compiled = await runtime.compile(await readFile(glue.replace(/\.js$/, ".wasm")));
  const functions = Object.entries(bindings).filter(([, value]) => typeof value === "function");
  const instance = await runtime.instantiate(compiled, { "./schema_engine_bg.js": Object.fromEntries(functions) });
  // Without this registry a panic inside the engine surfaces as a TypeError that hides its message.
  Reflect.set(globalThis, "PRISMA_WASM_PANIC_REGISTRY", { set_message() {} });
  callExport(bindings, "__wbg_set_wasm", [instance.exports]);
  callExport(instance.exports, "__wbindgen_start", []);
}

function callExport(owner: object, name: string, values: unknown[]): void {
  const found: unknown = Reflect.get(owner, name);
  if (typeof found !== "function")
    throw new Error(`The schema engine has no ${name}; its version and ours have drifted apart.`);
  Reflect.apply(found, undefined, values);
}

/**
 * Prisma's own schema engine, compiled to WebAssembly and running in this process: the same code as the `prisma migrate`
 * commands, with no binary to download. It connects as soon as it is opened, and the caller frees it.
 */
export async function openSchemaEngine(options: EngineOptions): Promise<bindings.SchemaEngine> {
  loaded ??= loadWebAssembly();
  await loaded;
  const datamodels = options.schemaFiles.map((file): [string, string] => [file.path, file.content]);
  return bindings.SchemaEngine.new(
    { datamodels },
    (line: unknown) => options.onLog(String(line)),
    bindMigrationAwareSqlAdapterFactory(options.adapter),
  );
}
