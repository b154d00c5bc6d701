import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { detailsOf, refusalOf } from "../../testing/sale-command.ts";
import {
  auditOf,
  callAt,
  closeFirstShift,
  closingOf,
  enrolTill,
  eventsOf,
  openingOf,
} from "../../testing/shift-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";
import { openShift } from "./open-shift.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await closeFirstShift(shop);
});
afterAll(() => shop.close());

const close = (shiftId: string, countedMinor: number) =>
  shop.caller("OWNER").shifts.close(closingOf(shiftId, countedMinor));

describe("opening a shift", () => {
  it("gives the shift with its float, says so in the book and to the feed, and is current from then on", async () => {
    const command = openingOf(shop.registerId, 12_345);
    const cashier = shop.caller("CASHIER");
    const shift = await cashier.shifts.open(command);
    expect(shift).toMatchObject({
      id: command.shiftId,
      registerId: shop.registerId,
      registerName: "Till 1",
      storeName: "First store",
      openedBy: "CASHIER",
      openingFloatMinor: 12_345,
      closedAt: null,
      movements: [],
    });
    expect(await cashier.shifts.current({ registerId: shop.registerId })).toEqual(shift);
    expect(await auditOf(shop, command.shiftId)).toMatchObject([
      { action: "shift.opened", registerId: shop.registerId },
    ]);
    expect(await eventsOf(shop, "shift.opened", command.shiftId)).toBe(1);
    await close(command.shiftId, 12_345);
    expect(await cashier.shifts.current({ registerId: shop.registerId })).toBeNull();
  });

  it("again under the same id gives the same shift and writes nothing; with another float it is refused", async () => {
    const command = openingOf(shop.registerId);
    const first = await shop.caller("CASHIER").shifts.open(command);
    expect(await shop.caller("CASHIER").shifts.open(command)).toEqual(first);
    expect(await auditOf(shop, command.shiftId)).toHaveLength(1);
    const other = shop.caller("CASHIER").shifts.open({ ...command, openingFloatMinor: 1 });
    expect(await detailsOf(other, "shift.content_mismatch")).toEqual({ id: command.shiftId });
    await close(command.shiftId, 10_000);
    expect((await shop.caller("CASHIER").shifts.open(command)).closedAt).not.toBeNull();
  });

  it("is refused while the register has one, with who opened it and when", async () => {
    const command = openingOf(shop.registerId);
    const first = await shop.caller("MANAGER").shifts.open(command);
    const second = shop.caller("CASHIER").shifts.open(openingOf(shop.registerId));
    expect(await detailsOf(second, "shift.already_open")).toEqual({
      shiftId: first.id,
      openedBy: "MANAGER",
      openedAt: first.openedAt,
    });
    await close(command.shiftId, 10_000);
  });

  it("from 16 tills at once opens exactly one, whether they send the same or not", async () => {
    const same = openingOf(shop.registerId);
    const others = Array.from({ length: 8 }, () => openingOf(shop.registerId));
    const commands = [...others, ...Array.from({ length: 8 }, () => same)];
    const answers = await Promise.all(
      commands.map((command) =>
        shop
          .caller("CASHIER")
          .shifts.open(command)
          .then(
            ({ id }) => id,
            async (error: unknown) => (await refusalOf(Promise.reject(error))).code,
          ),
      ),
    );
    const opened = new Set(answers.filter((answer) => answer !== "shift.already_open"));
    expect(opened.size).toBe(1);
    const current = await shop.caller("OWNER").shifts.current({ registerId: shop.registerId });
    expect([...opened]).toEqual([current?.id]);
    await close(current?.id ?? "", 10_000);
  });

  it("is refused where the register or the store is out of use, or the caller does not work", async () => {
    const { pool } = shop.operator;
    const open = () => refusalOf(shop.caller("CASHIER").shifts.open(openingOf(shop.registerId)));
    await pool.query("UPDATE register SET is_active = false WHERE id = $1", [shop.registerId]);
    expect((await open()).code).toBe("register.inactive");
    await pool.query("UPDATE register SET is_active = true WHERE id = $1", [shop.registerId]);
    await pool.query("UPDATE store SET is_active = false WHERE id = $1", [shop.storeId]);
    expect((await open()).code).toBe("store.inactive");
    await pool.query("UPDATE store SET is_active = true WHERE id = $1", [shop.storeId]);
    const call = shop.callAs("CASHIER");
    const elsewhere = { ...call, actor: { ...call.actor, storeIds: [shop.secondStoreId] } };
    expect(await detailsOf(openShift(elsewhere, openingOf(shop.registerId)), "store.not_assigned")).toEqual({
      storeId: shop.storeId,
    });
  });

  it("of a register a till holds is for that till alone", async () => {
    const till = await enrolTill(shop, shop.registerId);
    const command = openingOf(shop.registerId);
    const fromElsewhere = shop.caller("MANAGER").shifts.open(command);
    expect(await detailsOf(fromElsewhere, "register.not_held")).toEqual({ registerId: shop.registerId });
    expect((await openShift(callAt(shop, "CASHIER", till), command)).id).toBe(command.shiftId);
  });

  it("answers another merchant's register exactly as an unknown one", async () => {
    const stranger = await shop.stranger();
    const unknownId = v7();
    const ask = (registerId: string) =>
      detailsOf(shop.caller("CASHIER").shifts.open(openingOf(registerId)), "resource.not_found");
    expect(await ask(stranger.registerId)).toEqual({ resource: "register", id: stranger.registerId });
    expect(await ask(unknownId)).toEqual({ resource: "register", id: unknownId });
  });

  it("is not for staff, nor for nobody", async () => {
    const command = openingOf(shop.registerId);
    expect((await refusalOf(shop.caller("STAFF").shifts.open(command))).code).toBe("permission.denied");
    expect((await refusalOf(shop.caller(null).shifts.open(command))).code).toBe("auth.required");
  });
});
