import { z } from "zod";

// Kinds of schema that can hold no object, and so no key that nobody knows.
const LEAVES = new Set(["string", "number", "boolean", "enum", "literal", "transform"]);

/** Every object schema inside a schema, itself included. Throws at a kind of schema that would let anything through, or is new here. */
export function objectsIn(schema: unknown): z.ZodObject[] {
  const inside = childrenOf(schema).flatMap(objectsIn);
  return schema instanceof z.ZodObject ? [schema, ...inside] : inside;
}

function childrenOf(schema: unknown): unknown[] {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape);
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodUnion) return [...schema.options];
  if (schema instanceof z.ZodPipe) return [schema.in, schema.out];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return [schema.unwrap()];
  if (schema instanceof z.ZodType && LEAVES.has(schema.def.type)) return [];
  throw new TypeError(`No input is made of ${schema instanceof z.ZodType ? schema.def.type : String(schema)}`);
}
