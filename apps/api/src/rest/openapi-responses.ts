import type { RefusalCode } from "@galla/domain";
import { statusOfCode } from "../trpc/refusals.ts";
import type { DoorPlan } from "./door-plan.ts";
import type { JsonSchema } from "./procedure-facts.ts";

const ALWAYS: readonly RefusalCode[] = ["server.unavailable", "server.error"];
const SIGNED_IN: readonly RefusalCode[] = ["auth.required", "permission.denied"];
const WITH_INPUT: readonly RefusalCode[] = ["input.invalid"];
const WITH_BODY: readonly RefusalCode[] = ["request.malformed", "request.too_large", "request.unsupported_media_type"];

/** Every code a door may answer with: its own and those that follow from its permission, its input and its body. */
export function refusalsOf({ door, facts }: DoorPlan): readonly RefusalCode[] {
  const codes = [
    ...door.refusals,
    ...(facts.permission === "public" ? [] : SIGNED_IN),
    ...(facts.input === null ? [] : WITH_INPUT),
    ...(door.method === "GET" ? [] : WITH_BODY),
    ...ALWAYS,
  ];
  return [...new Set(codes)];
}

/** What a door answers, status by status. */
export function responsesOf(plan: DoorPlan): Readonly<Record<string, object>> {
  const byStatus = Map.groupBy(refusalsOf(plan), statusOfCode);
  const errors = [...byStatus].map(([status, codes]) => [
    String(status),
    { description: codes.join(", "), content: json(errorSchema(codes)) },
  ]);
  const answer = { description: plan.door.summary, content: json(successSchema(plan.facts.output)) };
  return { [String(plan.door.status ?? 200)]: answer, ...Object.fromEntries(errors) };
}

/** A schema as the content of a body. */
export const json = (schema: JsonSchema) => ({ "application/json": { schema } });

const strict = (properties: Record<string, JsonSchema>, required: readonly string[]): JsonSchema => ({
  type: "object",
  properties,
  required: [...required],
  additionalProperties: false,
});

function successSchema(output: JsonSchema | null): JsonSchema {
  return strict({ success: { const: true }, data: output ?? strict({}, []) }, ["success", "data"]);
}

function errorSchema(codes: readonly RefusalCode[]): JsonSchema {
  const error = strict(
    {
      code: { type: "string", enum: [...codes] },
      message: { type: "string" },
      field: { type: "string", description: "The first field that is wrong." },
      details: { type: "object", description: "What the refused need to know, by the code." },
      requestId: { type: "string", format: "uuid" },
    },
    ["code", "message", "details", "requestId"],
  );
  return strict({ success: { const: false }, error }, ["success", "error"]);
}
