import { z } from "zod";
import { appRouter } from "../router.ts";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What a procedure says of itself. `input` is null where it takes none, `output` where it answers nothing. */
export type ProcedureFacts = {
  readonly permission: string;
  readonly input: JsonSchema | null;
  readonly output: JsonSchema | null;
};

/**
 * The permission and the schemas of a procedure, as JSON Schema, read from the procedure itself so that the description cannot drift from what is
 * checked. Throws, so that the process does not boot, where there is no such procedure.
 */
export function procedureFacts(path: string): ProcedureFacts {
  const procedure: unknown = Reflect.get(appRouter._def.procedures, path);
  const definition: unknown = Reflect.get(Object(procedure), "_def");
  const permission: unknown = Reflect.get(Object(Reflect.get(Object(definition), "meta")), "permission");
  if (typeof permission !== "string") throw new Error(`A REST door leads to ${path}, which is no procedure`);
  const [input]: unknown[] = [Reflect.get(Object(definition), "inputs")].flat();
  const output: unknown = Reflect.get(Object(definition), "output");
  return { permission, input: schemaOf(input, "input"), output: schemaOf(output, "output") };
}

function schemaOf(parser: unknown, io: "input" | "output"): JsonSchema | null {
  if (!(parser instanceof z.ZodType) || parser instanceof z.ZodVoid) return null;
  const { $schema: _dialect, ...schema } = z.toJSONSchema(parser, { io });
  return schema;
}

/** The fields of an object's schema by name. */
export function fieldsOf(schema: JsonSchema | null): Readonly<Record<string, JsonSchema>> {
  const fields = Object.entries(schema?.properties ?? {});
  return Object.fromEntries(fields.map(([name, field]) => [name, typeof field === "boolean" ? {} : field]));
}
