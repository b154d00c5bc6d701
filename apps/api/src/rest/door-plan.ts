import type { Door } from "./door.ts";
import { fieldsOf, procedureFacts, type ProcedureFacts } from "./procedure-facts.ts";

/** A door with all that follows from its procedure, worked out once at boot. */
export type DoorPlan = {
  readonly door: Door;
  readonly facts: ProcedureFacts;
  /** The names in braces of its path. */
  readonly parameters: readonly string[];
};

/** Throws where a door leads nowhere, or names in its path what its procedure does not take. */
export function planDoor(door: Door): DoorPlan {
  const facts = procedureFacts(door.procedure);
  const parameters = [...door.path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  const known = Object.keys(fieldsOf(facts.input));
  const named = door.madeId === undefined ? parameters : [...parameters, door.madeId];
  const unknown = named.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`${door.method} ${door.path}: ${door.procedure} takes no ${unknown.join(", ")}`);
  return { door, facts, parameters };
}
