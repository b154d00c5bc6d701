import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

/** A procedure as a client that ignores our types may call it. */
const call = (procedure: "open" | "moveCash" | "openDrawer" | "close" | "list", input: unknown): Promise<unknown> =>
  Reflect.apply(shop.caller("OWNER").shifts[procedure], undefined, [input]);

const good = {
  open: () => ({ shiftId: v7(), registerId: shop.registerId, openingFloatMinor: 100 }),
  moveCash: () => ({ movementId: v7(), shiftId: shop.shiftId, type: "IN", amountMinor: 100, reason: "Change" }),
  openDrawer: () => ({ movementId: v7(), shiftId: shop.shiftId, reason: "Change" }),
  close: () => ({ shiftId: shop.shiftId, count: [], reason: "", unsentSales: [] }),
  list: () => ({}),
};

const bad: [string, keyof typeof good, object][] = [
  ["a float below zero", "open", { openingFloatMinor: -1 }],
  ["a broken float", "open", { openingFloatMinor: 0.5 }],
  ["a float beyond the cap", "open", { openingFloatMinor: 10_000_000_001 }],
  ["a shift's id in upper case", "open", { shiftId: v7().toUpperCase() }],
  ["a key nobody asked for", "open", { openedAt: "2020-01-01T00:00:00Z" }],
  ["no money moved", "moveCash", { amountMinor: 0 }],
  ["money moved backwards", "moveCash", { amountMinor: -100 }],
  ["a movement without a reason", "moveCash", { reason: "  " }],
  ["a movement that is none", "moveCash", { type: "NO_SALE" }],
  ["a drawer opened without a reason", "openDrawer", { reason: "" }],
  ["a NUL in a reason", "openDrawer", { reason: "a\u0000b" }],
  ["fewer than no notes", "close", { count: [{ denominationMinor: 100, count: -1 }] }],
  ["half a note", "close", { count: [{ denominationMinor: 100, count: 0.5 }] }],
  ["a note of nothing", "close", { count: [{ denominationMinor: 0, count: 1 }] }],
  ["the same note twice", "close", { count: Array.from({ length: 2 }, () => ({ denominationMinor: 100, count: 1 })) }],
  ["more money than there is", "close", { count: [{ denominationMinor: 10_000_000_000, count: 100_000 }] }],
  ["unsent sales without a time", "close", { unsentSales: [{ saleId: v7(), totalMinor: 1, queuedAt: "soon" }] }],
  ["a day that is none", "list", { from: "2026-02-30" }],
  ["a page of a thousand", "list", { limit: 1000 }],
];

describe("bad input", () => {
  it.each(bad)("%s is refused, and nothing is written", async (_name, procedure, spoilt) => {
    const counts = () =>
      shop.operator.pool.query(
        "SELECT (SELECT count(*) FROM shift) AS s, (SELECT count(*) FROM cash_movement) AS m, (SELECT count(*) FROM audit_entry) AS a",
      );
    const { rows } = await counts();
    await expect(call(procedure, { ...good[procedure](), ...spoilt })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect((await counts()).rows).toEqual(rows);
  });

  it("is what is wrong with it: each of these calls is answered without", async () => {
    await expect(call("moveCash", good.moveCash())).resolves.toBeDefined();
    await expect(call("openDrawer", good.openDrawer())).resolves.toBeDefined();
    await expect(call("list", good.list())).resolves.toBeDefined();
    await expect(
      call("close", { ...good.close(), count: [{ denominationMinor: 100, count: 1 }] }),
    ).resolves.toBeDefined();
    await expect(call("open", good.open())).resolves.toBeDefined();
  });
});
