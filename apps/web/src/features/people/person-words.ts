import type { UserRow } from "@galla/validators";

/** Where somebody works. */
export function storesText({ role, stores }: Pick<UserRow, "role" | "stores">): string {
  if (role === "OWNER") return "All stores";
  return stores.map(({ name }) => name).join(", ") || "No store";
}

/** How somebody comes in. */
export function waysInText({ hasPassword, hasPin }: Pick<UserRow, "hasPassword" | "hasPin">): string {
  if (hasPassword && hasPin) return "Password and PIN";
  if (hasPassword) return "Password";
  return hasPin ? "PIN" : "—";
}
