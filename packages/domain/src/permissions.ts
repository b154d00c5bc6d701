export const ROLES = ["OWNER", "MANAGER", "CASHIER", "STAFF"] as const;
export type Role = (typeof ROLES)[number];

const OWNER = ["OWNER"] as const;
const LEADERS = ["OWNER", "MANAGER"] as const;
const SELLERS = ["OWNER", "MANAGER", "CASHIER"] as const;

/**
 * Who may do what. Source: the role matrix of the requirements (3-40 to 3-50), with "admin" read as owner (C16); a
 * manager may everything the owner may but the merchant's settings and the roles of people, and overriding a price
 * takes more than selling does (C17).
 */
export const PERMISSIONS = {
  "session.read": ROLES,
  "profile.write": ROLES,
  "user.read": LEADERS,
  "user.create": OWNER,
  "user.write": LEADERS,
  "user.changeRole": OWNER,
  "user.resetPassword": OWNER,
  "store.read": ROLES,
  "store.write": LEADERS,
  "register.write": LEADERS,
  "register.enrol": SELLERS,
  "register.release": LEADERS,
  "settings.read": LEADERS,
  "settings.write": OWNER,
  "product.read": ROLES,
  "product.write": ROLES,
  "product.archive": ROLES,
  "product.import": LEADERS,
  "product.export": LEADERS,
  "product.readCost": LEADERS,
  "category.read": ROLES,
  "category.write": ROLES,
  "stock.read": ROLES,
  "stock.adjust": ROLES,
  "stock.receive": ROLES,
  "transfer.read": ROLES,
  "transfer.send": ROLES,
  "transfer.receive": ROLES,
  "sale.create": SELLERS,
  "sale.read": SELLERS,
  "sale.discount": SELLERS,
  "sale.discountOverLimit": LEADERS,
  "sale.overridePrice": LEADERS,
  "shift.read": SELLERS,
  "shift.readExpected": LEADERS,
  "shift.open": SELLERS,
  "shift.moveCash": SELLERS,
  "shift.close": SELLERS,
  "shift.closeOverThreshold": LEADERS,
  "drawer.open": LEADERS,
  "approval.request": SELLERS,
  "approval.grant": LEADERS,
  "audit.read": LEADERS,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether a role has a permission. */
export function may(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return roles.includes(role);
}

/**
 * What takes more than a PIN: six digits seen over a shoulder at the till must not be enough to make an owner or to change
 * what the business is. Whoever came in by PIN signs in with their password first.
 */
const NEEDS_PASSWORD: ReadonlySet<Permission> = new Set<Permission>([
  "user.create",
  "user.changeRole",
  "user.resetPassword",
  "settings.write",
]);

/** Whether somebody must have come in by password, and not by PIN, to use a permission. */
export function needsPassword(permission: Permission): boolean {
  return NEEDS_PASSWORD.has(permission);
}

/**
 * What somebody who may not do it themselves can ask a leader to approve there and then, with the leader's PIN. An
 * approval is good for one act only.
 */
export const APPROVABLE = [
  "sale.discountOverLimit",
  "sale.overridePrice",
  "drawer.open",
  "shift.closeOverThreshold",
  "register.release",
] as const satisfies readonly Permission[];

export type ApprovablePermission = (typeof APPROVABLE)[number];

/**
 * Whether somebody of one role may manage the account of somebody of another: an owner everybody, a manager those who
 * are neither owner nor manager, so that no manager rises above or removes an equal.
 */
export function mayManage(actor: Role, subject: Role): boolean {
  if (actor === "OWNER") return true;
  return actor === "MANAGER" && subject !== "OWNER" && subject !== "MANAGER";
}
