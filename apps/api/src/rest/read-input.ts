import { refuse } from "@galla/domain";
import { v7 } from "uuid";
import type { DoorPlan } from "./door-plan.ts";
import { fieldsOf, type JsonSchema } from "./procedure-facts.ts";

/** What came with a request, as the router and the JSON parser read it. */
export type Brought = { readonly params: unknown; readonly query: unknown; readonly body: unknown };

/**
 * The procedure's input as the client meant it; whether it is right is judged by the procedure. Refuses `input.invalid` where the body names again
 * what the address already says, so that the two cannot differ.
 */
export function readInput({ door, facts, parameters }: DoorPlan, { params, query, body }: Brought): unknown {
  if (facts.input === null) return undefined;
  const sent: unknown = door.method === "GET" ? readQuery(facts.input, query) : (body ?? {});
  if (!isObject(sent)) return sent;
  const twice = parameters.filter((name) => Object.hasOwn(sent, name));
  if (twice.length > 0)
    refuse("input.invalid", { issues: twice.map((field) => ({ field, message: "Is in the address already." })) });
  const named = parameters.map((name) => [name, Reflect.get(Object(params), name)] as const);
  const made = door.madeId === undefined ? {} : { [door.madeId]: v7() };
  return { ...made, ...sent, ...Object.fromEntries(named) };
}

/** A query holds only text, and each text is read as its field's type; what cannot be read stays text, for the procedure to refuse. */
function readQuery(input: JsonSchema, query: unknown): object {
  const fields = fieldsOf(input);
  const entries = Object.entries(Object(query));
  return Object.fromEntries(entries.map(([name, value]) => [name, readValue(fields[name], value)]));
}

function readValue(field: JsonSchema | undefined, value: unknown): unknown {
  if (field?.type === "array") return [value].flat();
  if (typeof value !== "string") return value;
  if (field?.type === "boolean") return value === "true" ? true : value === "false" ? false : value;
  const isFigure = field?.type === "integer" || field?.type === "number";
  return isFigure && /^-?\d{1,16}(\.\d{1,16})?$/.test(value) ? Number(value) : value;
}

const isObject = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
