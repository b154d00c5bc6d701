import { expect, test } from "vitest";
import { may, PERMISSIONS, ROLES, type Permission } from "./permissions.ts";

const rows: Record<Permission, string> = {
  "session.read": "OWNER MANAGER CASHIER STAFF",
  "product.read": "OWNER MANAGER CASHIER STAFF",
  "product.write": "OWNER MANAGER CASHIER STAFF",
  "product.archive": "OWNER MANAGER CASHIER STAFF",
  "product.import": "OWNER MANAGER",
  "product.export": "OWNER MANAGER",
  "product.readCost": "OWNER MANAGER",
  "category.read": "OWNER MANAGER CASHIER STAFF",
  "category.write": "OWNER MANAGER CASHIER STAFF",
  "stock.read": "OWNER MANAGER CASHIER STAFF",
  "stock.adjust": "OWNER MANAGER CASHIER STAFF",
  "stock.receive": "OWNER MANAGER CASHIER STAFF",
  "store.read": "OWNER MANAGER CASHIER STAFF",
  "sale.create": "OWNER MANAGER CASHIER",
  "sale.read": "OWNER MANAGER CASHIER",
  "sale.discount": "OWNER MANAGER CASHIER",
  "sale.overridePrice": "OWNER MANAGER",
};
const permissions = Object.keys(PERMISSIONS).filter((name): name is Permission => name in rows);

test("every role may do exactly what the matrix says, and nothing is left out of it", () => {
  expect(permissions.toSorted()).toEqual(Object.keys(PERMISSIONS).toSorted());
  for (const permission of permissions) {
    expect(`${permission}: ${ROLES.filter((role) => may(role, permission)).join(" ")}`).toBe(
      `${permission}: ${rows[permission]}`,
    );
  }
});
