import type { Role } from "@galla/domain";

/** What each role is called. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  OWNER: "Owner",
  MANAGER: "Manager",
  CASHIER: "Cashier",
  STAFF: "Staff",
};

/** What each role may do, in one sentence. */
export const ROLE_MEANINGS: Readonly<Record<Role, string>> = {
  OWNER: "May do everything in every store, and alone decides on settings, roles and new people.",
  MANAGER: "Runs their stores: products, stock, sales, tills, cashiers, and approvals with their PIN.",
  CASHIER: "Sells at a till, opens and closes shifts, and asks a manager for big discounts.",
  STAFF: "Looks after products and stock; cannot sell and sees no sales.",
};

/** Whether a text, say from a stored entry, is one of our roles. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(ROLE_NAMES, text);
}

/** Why something only owners may is not offered. To an owner it is only because they came in by PIN. */
export function mayNotText(role: Role, words: string): string {
  return role === "OWNER" ? "A PIN is not enough for this. Sign in with e-mail and password." : words;
}
