export const ROLES = ["OWNER", "MANAGER", "CASHIER", "STAFF"] as const;
export type Role = (typeof ROLES)[number];

const LEADERS = ["OWNER", "MANAGER"] as const;
const SELLERS = ["OWNER", "MANAGER", "CASHIER"] as const;

/**
 * Who may do what. Source: the role matrix of the requirements (3-40 to 3-50), with "admin" read as owner (C16); a
 * manager stands beside the owner except where the matrix names the owner alone, and overriding a price takes more than
 * selling does (C17).
 */
export const PERMISSIONS = {
  "session.read": ROLES,
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
  "store.read": ROLES,
  "sale.create": SELLERS,
  "sale.read": SELLERS,
  "sale.discount": SELLERS,
  "sale.overridePrice": LEADERS,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether a role has a permission. */
export function may(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return roles.includes(role);
}
