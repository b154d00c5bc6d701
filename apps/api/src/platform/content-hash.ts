import { createHash } from "node:crypto";

/**
 * SHA-256 of a command's canonical content: parsed, keys in order, absent fields absent. Two submissions are the same exactly when
 * their hashes are, however their JSON was written.
 */
export function contentHash(content: unknown): Buffer {
  return createHash("sha256").update(canonical(content)).digest();
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  const inOrder = entries.toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `{${inOrder.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(",")}}`;
}
