import { describe, expect, it } from "vitest";
import { grantApprovalInput } from "./index.ts";
import { complaintsOf, idOf } from "./testing/complaints.ts";
import { NO_TEXTS } from "./testing/hostile-texts.ts";

const approval = {
  approvalId: idOf(1),
  approverId: idOf(2),
  pin: "715304",
  storeId: idOf(3),
  reason: "Regular customer",
  scope: { permission: "drawer.open", movementId: idOf(4) },
};
const complaints = (changes: object) => complaintsOf(grantApprovalInput, { ...approval, ...changes });

describe("an approval", () => {
  it("says who approves, by which PIN, where, why and what, all of it", () => {
    expect(complaints({})).toEqual([]);
    expect(complaintsOf(grantApprovalInput, {})).toEqual(Object.keys(approval).toSorted());
  });

  it("takes a reason that can be read", () => {
    for (const reason of [...NO_TEXTS, "", "\u200B", "x".repeat(201)])
      expect(complaints({ reason })).toEqual(["reason"]);
  });

  it("takes digits for a PIN, as text", () => {
    for (const pin of ["", "7153 04", "x", "٧١٥٣", "1".repeat(13), 715304, null, { $ne: "" }])
      expect(complaints({ pin })).toEqual(["pin"]);
  });

  it("is for one of the acts that can be approved, and for no other permission", () => {
    for (const permission of ["sale.create", "settings.update", "user.create", "__proto__", "", null])
      expect(complaints({ scope: { permission, movementId: idOf(4) } })).toEqual(["scope.permission"]);
    for (const scope of [null, undefined, "drawer.open", [], [approval.scope]])
      expect(complaints({ scope })).toEqual(["scope"]);
  });

  it("names the one thing it is good for, and cannot be stretched over another", () => {
    expect(complaints({ scope: { permission: "drawer.open" } })).toEqual(["scope.movementId"]);
    expect(complaints({ scope: { ...approval.scope, movementId: [idOf(4), idOf(5)] } })).toEqual(["scope.movementId"]);
    expect(complaints({ scope: { ...approval.scope, shiftId: idOf(5), saleId: idOf(6) } })).toEqual([
      "+scope.saleId",
      "+scope.shiftId",
    ]);
    for (const countedMinor of [-1, 0.5, "10", null, undefined])
      expect(complaints({ scope: { permission: "shift.closeOverThreshold", shiftId: idOf(5), countedMinor } })).toEqual(
        ["scope.countedMinor"],
      );
  });

  it("for other prices names at least one and at most 2,000 of them, each an amount of one product", () => {
    const prices = (list: unknown) =>
      complaints({ scope: { permission: "sale.overridePrice", saleId: idOf(5), prices: list } });
    const price = { productId: idOf(6), unitPriceMinor: 100 };
    expect(prices([price])).not.toContain("scope.prices");
    for (const list of [[], Array(2001).fill(price), null, {}]) expect(prices(list)).toContain("scope.prices");
    expect(prices([{ ...price, unitPriceMinor: -1 }])).toContain("scope.prices.0.unitPriceMinor");
    expect(prices([{ ...price, costMinor: 1 }])).toContain("+scope.prices.0.costMinor");
  });

  it("cannot say when it ends, that it is used, or who asked for it", () => {
    expect(complaints({ expiresAt: "9999-01-01T00:00:00Z", usedAt: null, requesterId: idOf(7) })).toEqual([
      "+expiresAt",
      "+requesterId",
      "+usedAt",
    ]);
  });
});
