import { describe, expect, it } from "vitest";
import { z } from "zod";
import * as validators from "./index.ts";
import { objectsIn } from "./testing/parts-of.ts";

const schemas = Object.entries(validators).flatMap(([name, value]) =>
  value instanceof z.ZodType ? [{ name, schema: value }] : [],
);
const inputs = schemas.filter(({ name }) => name.endsWith("Input"));

// As it comes from JSON, where `__proto__` is a key like any other. The rest is what a body could try to say for itself.
const HOSTILE = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "merchantId",
  "tenantId",
  "createdBy",
  "isAdmin",
  "$where",
];
const body: unknown = JSON.parse(`{${HOSTILE.map((key) => `${JSON.stringify(key)}:{"role":"OWNER"}`).join()}}`);

/** The hostile keys that an object lets pass. */
function letPass(schema: z.ZodObject): string[] {
  const issues = schema.safeParse(body).error?.issues ?? [];
  const refused = issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : []));
  return HOSTILE.filter((key) => !refused.includes(key));
}

describe("every input", () => {
  it.each(inputs)("$name refuses keys it does not know, at every depth", ({ schema }) => {
    const objects = objectsIn(schema);
    expect(objects).not.toEqual([]);
    expect(objects.flatMap(letPass)).toEqual([]);
    expect({}).not.toHaveProperty("role");
  });

  it.each(inputs)("$name refuses what is no object", ({ schema }) => {
    for (const value of [null, true, 1, "{}", [], [{}]]) expect(schema.safeParse(value).success).toBe(false);
  });

  it("is looked at: there are as many as the features need, and none is exported under another kind of name", () => {
    expect(inputs.length).toBeGreaterThan(60);
    const odd = schemas.filter(({ name, schema }) => schema instanceof z.ZodObject && !/(Input|Output)$/.test(name));
    const known = ["categoryRow", "importRowError", "productFields", "settingsFields", "shiftFigures"];
    expect(odd.map(({ name }) => name).toSorted()).toEqual(
      [...known, "storeFields", "storePlace", "taxClassFields", "tillProduct"].toSorted(),
    );
  });
});

describe("the walk itself", () => {
  it("finds an object that lets unknown keys pass, however deep", () => {
    const loose = z.object({ a: z.string().optional() });
    const around = z.strictObject({ list: z.array(z.union([z.string(), loose.nullable().default(null)])) });
    expect(objectsIn(around).flatMap(letPass)).toEqual(HOSTILE);
  });

  it.each([z.unknown(), z.json(), z.map(z.string(), z.string()), z.lazy(() => z.string())])(
    "stops at a kind of schema that takes anything, or that it does not know",
    (schema) => {
      expect(() => objectsIn(z.strictObject({ schema }))).toThrow("No input is made of");
    },
  );
});
