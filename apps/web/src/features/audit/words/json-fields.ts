import type { AuditRow } from "@galla/validators";

type Json = AuditRow["before"];
type JsonObject = Extract<Json, Record<string, unknown>>;

/** An object of the book; null where the entry holds none. */
export function objectOf(json: Json | undefined): JsonObject | null {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? json : null;
}

/** The field of an object, whatever it is; null where it is not there. */
export function fieldOf(json: Json | undefined, name: string): Json {
  return objectOf(json)?.[name] ?? null;
}

export function textOf(json: Json, name: string): string | null {
  const value = fieldOf(json, name);
  return typeof value === "string" && value !== "" ? value : null;
}

export function figureOf(json: Json, name: string): number | null {
  const value = fieldOf(json, name);
  return typeof value === "number" ? value : null;
}

export function listOf(json: Json, name: string): readonly Json[] {
  const value = fieldOf(json, name);
  return Array.isArray(value) ? value : [];
}

export type { Json };
