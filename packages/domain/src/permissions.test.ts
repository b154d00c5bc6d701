import { describe, expect, it } from "vitest";
import { APPROVABLE, may, mayManage, PERMISSIONS, ROLES, type Permission, type Role } from "./permissions.ts";

const isPermission = (name: string): name is Permission => Object.hasOwn(PERMISSIONS, name);
const ALL = Object.keys(PERMISSIONS).filter(isPermission);
const of = (role: Role) => ALL.filter((permission) => may(role, permission));

type Row = readonly [row: string, has: { cashier: boolean; staff: boolean }, permissions: readonly Permission[]];

/** The requirements' matrix, row by row: what of it exists so far, and whether cashiers and staff have it. The owner has all. */
const MATRIX: readonly Row[] = [
  ["3-41 sales create", { cashier: true, staff: false }, ["sale.create", "sale.discount"]],
  ["3-42 view sales", { cashier: true, staff: false }, ["sale.read"]],
  [
    "3-44 products",
    { cashier: true, staff: true },
    ["product.read", "product.write", "product.archive", "category.read", "category.write"],
  ],
  [
    "3-45 update stock",
    { cashier: true, staff: true },
    ["stock.read", "stock.adjust", "stock.receive", "transfer.send", "transfer.receive"],
  ],
  [
    "3-48 settings",
    { cashier: false, staff: false },
    ["settings.read", "settings.write", "store.write", "register.write"],
  ],
  [
    "3-49 users",
    { cashier: false, staff: false },
    ["user.read", "user.create", "user.write", "user.changeRole", "user.resetPassword"],
  ],
  ["3-50 reports", { cashier: false, staff: false }, ["shift.readExpected", "audit.read"]],
  ["C17 overrides", { cashier: false, staff: false }, ["sale.overridePrice", "sale.discountOverLimit"]],
  ["cost prices", { cashier: false, staff: false }, ["product.readCost", "product.import", "product.export"]],
  [
    "a cashier's drawer",
    { cashier: true, staff: false },
    ["shift.read", "shift.open", "shift.moveCash", "shift.close", "register.enrol"],
  ],
  [
    "a leader's word",
    { cashier: false, staff: false },
    ["approval.grant", "drawer.open", "shift.closeOverThreshold", "register.release"],
  ],
  ["asking for it", { cashier: true, staff: false }, ["approval.request"]],
  ["everybody", { cashier: true, staff: true }, ["session.read", "profile.write", "store.read", "transfer.read"]],
];

describe("the matrix of the requirements", () => {
  it.each(MATRIX)("%s", (_row, { cashier, staff }, permissions) => {
    for (const permission of permissions) {
      expect([permission, may("OWNER", permission)]).toEqual([permission, true]);
      expect([permission, may("CASHIER", permission)]).toEqual([permission, cashier]);
      expect([permission, may("STAFF", permission)]).toEqual([permission, staff]);
    }
  });

  it("names every permission there is, once", () => {
    expect(MATRIX.flatMap(([, , permissions]) => permissions).toSorted()).toEqual(ALL.toSorted());
  });
});

describe("a role", () => {
  it("may do everything as an owner, and as a manager everything but the merchant's settings and people's places in it", () => {
    expect(of("OWNER")).toEqual(ALL);
    const kept = ["settings.write", "user.create", "user.changeRole", "user.resetPassword"];
    expect(of("MANAGER")).toEqual(ALL.filter((permission) => !kept.includes(permission)));
  });

  it("may do no less than the one below it", () => {
    expect(of("MANAGER")).toEqual(expect.arrayContaining(of("CASHIER")));
    expect(of("CASHIER")).toEqual(expect.arrayContaining(of("STAFF")));
  });
});

describe("an approval", () => {
  it("is never asked from somebody who could not do the act themselves", () => {
    for (const permission of APPROVABLE)
      expect(ROLES.filter((role) => may(role, permission))).toEqual(
        ROLES.filter((role) => may(role, "approval.grant")),
      );
  });
});

describe("managing people", () => {
  it("is everybody for an owner, those below for a manager, and nobody for anybody else", () => {
    const managed = (actor: Role) => ROLES.filter((subject) => mayManage(actor, subject));
    expect(ROLES.map(managed)).toEqual([[...ROLES], ["CASHIER", "STAFF"], [], []]);
  });
});
