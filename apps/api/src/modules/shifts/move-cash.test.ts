import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { detailsOf, refusalOf } from "../../testing/sale-command.ts";
import {
  approve,
  auditOf,
  callAt,
  closeFirstShift,
  closingOf,
  enrolTill,
  eventsOf,
  openingOf,
} from "../../testing/shift-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";
import { moveCash } from "./move-cash.ts";

let shop: TestShop;
let shiftId: string;
beforeAll(async () => {
  shop = await openTestShop();
  await closeFirstShift(shop);
});
beforeEach(async () => {
  const current = await shop.caller("OWNER").shifts.current({ registerId: shop.registerId });
  const expectedMinor = current?.figures?.cash.expectedMinor ?? 0;
  if (current !== null) await shop.caller("OWNER").shifts.close(closingOf(current.id, expectedMinor));
  shiftId = (await shop.caller("CASHIER").shifts.open(openingOf(shop.registerId, 10_000))).id;
});
afterAll(() => shop.close());

const moving = (type: "IN" | "OUT", amountMinor: number) => {
  return { movementId: v7(), shiftId, type, amountMinor, reason: type === "IN" ? "Change from the bank" : "Milkman" };
};

describe("moving cash", () => {
  it("in and out shows in the shift, in the book and in what the drawer should hold", async () => {
    const into = moving("IN", 5000);
    await shop.caller("CASHIER").shifts.moveCash(into);
    await shop.caller("CASHIER").shifts.moveCash(moving("OUT", 1200));
    const shift = await shop.caller("MANAGER").shifts.current({ registerId: shop.registerId });
    expect(shift?.movements).toMatchObject([
      { id: into.movementId, type: "IN", amountMinor: 5000, reason: "Change from the bank", createdBy: "CASHIER" },
      { type: "OUT", amountMinor: 1200, reason: "Milkman" },
    ]);
    expect(shift?.figures?.cash).toEqual({
      openingFloatMinor: 10_000,
      takenMinor: 0,
      refundedMinor: 0,
      inMinor: 5000,
      outMinor: 1200,
      expectedMinor: 13_800,
    });
    expect(await auditOf(shop, into.movementId)).toMatchObject([
      { action: "shift.cash_moved", after: { shiftId, type: "IN", amountMinor: 5000 }, registerId: shop.registerId },
    ]);
    expect(await eventsOf(shop, "shift.cash_moved", shiftId)).toBe(2);
  });

  it("twice under one id moves once, also when both arrive together; with other content it is refused", async () => {
    const command = moving("OUT", 700);
    const answers = await Promise.all(Array.from({ length: 8 }, () => shop.caller("CASHIER").shifts.moveCash(command)));
    for (const { movements } of answers) expect(movements.map(({ id }) => id)).toEqual([command.movementId]);
    for (const other of [{ amountMinor: 701 }, { type: "IN" as const }, { reason: "Other" }]) {
      const answer = shop.caller("CASHIER").shifts.moveCash({ ...command, ...other });
      expect(await detailsOf(answer, "shift.content_mismatch")).toEqual({ id: command.movementId });
    }
    const elsewhere = shop.caller("CASHIER").shifts.moveCash({ ...command, shiftId: shop.secondShiftId });
    expect((await refusalOf(elsewhere)).code).toBe("shift.content_mismatch");
    expect(await auditOf(shop, command.movementId)).toHaveLength(1);
  });

  it("is refused once the shift is closed, and after the closing waits for nobody", async () => {
    const command = moving("IN", 100);
    await shop.caller("OWNER").shifts.close(closingOf(shiftId, 10_000));
    expect(await detailsOf(shop.caller("CASHIER").shifts.moveCash(command), "shift.closed")).toMatchObject({ shiftId });
  });

  it("at a register a till holds is for that till alone", async () => {
    const till = await enrolTill(shop, shop.registerId);
    const fromElsewhere = await refusalOf(shop.caller("MANAGER").shifts.moveCash(moving("IN", 1)));
    expect(fromElsewhere.code).toBe("register.not_held");
    expect((await moveCash(callAt(shop, "CASHIER", till), moving("IN", 1))).movements).toHaveLength(1);
    await shop.operator.pool.query("UPDATE till SET ended_at = now() WHERE id = $1", [till.id]);
  });

  it("of a shift of another merchant or of none is answered alike", async () => {
    const stranger = await shop.stranger();
    const unknownId = v7();
    const ask = (id: string) =>
      detailsOf(shop.caller("CASHIER").shifts.moveCash({ ...moving("IN", 1), shiftId: id }), "resource.not_found");
    expect(await ask(stranger.shiftId)).toEqual({ resource: "shift", id: stranger.shiftId });
    expect(await ask(unknownId)).toEqual({ resource: "shift", id: unknownId });
  });
});

describe("opening the drawer without a sale", () => {
  const opening = () => ({ movementId: v7(), shiftId, reason: "Give change" });

  it("is a leader's, and counted", async () => {
    const command = opening();
    const shift = await shop.caller("MANAGER").shifts.openDrawer(command);
    expect(shift.movements).toMatchObject([{ id: command.movementId, type: "NO_SALE", amountMinor: 0 }]);
    expect(shift.figures).toMatchObject({ noSaleCount: 1, cash: { expectedMinor: 10_000 } });
    expect(await auditOf(shop, command.movementId)).toMatchObject([{ action: "drawer.opened", approvalId: null }]);
  });

  it("is a cashier's with a leader's approval for this very opening, which is then used up", async () => {
    const command = opening();
    const cashier = shop.caller("CASHIER");
    expect(await detailsOf(cashier.shifts.openDrawer(command), "approval.required")).toEqual({
      needs: [{ permission: "drawer.open" }],
    });
    const scope = { permission: "drawer.open" as const, movementId: command.movementId };
    const approvalId = await approve(shop, { scope, subjectId: command.movementId });
    const other = { ...opening(), approvalId };
    expect(await detailsOf(cashier.shifts.openDrawer(other), "approval.invalid")).toEqual({ approvalId });
    const approved = { ...command, approvalId };
    const shift = await cashier.shifts.openDrawer(approved);
    expect(shift.movements.map(({ id }) => id)).toEqual([command.movementId]);
    expect(await auditOf(shop, command.movementId)).toMatchObject([{ action: "drawer.opened", approvalId }]);
    // The same again is the same answer, not a second use of the approval.
    expect(await cashier.shifts.openDrawer(approved)).toEqual(shift);
  });

  it("is refused with an approval of another store", async () => {
    const command = opening();
    const scope = { permission: "drawer.open" as const, movementId: command.movementId };
    const storeId = shop.secondStoreId;
    const approvalId = await approve(shop, { scope, subjectId: command.movementId, storeId });
    const answer = shop.caller("CASHIER").shifts.openDrawer({ ...command, approvalId });
    expect((await refusalOf(answer)).code).toBe("approval.invalid");
  });
});
