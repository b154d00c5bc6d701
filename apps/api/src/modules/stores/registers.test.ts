import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 } from "uuid";
import { codeOf } from "../../testing/product-command.ts";
import { detailsOf, pieces, saleOf } from "../../testing/sale-command.ts";
import { endShifts, storeOf, workingIn } from "../../testing/store-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER");
const makeStore = async () => (await owner().stores.create(storeOf())).id;
const registerIn = async (storeId: string, code: string, name = `Till ${code}`) => {
  const registerId = v7();
  await owner().registers.create({ registerId, storeId, name, code });
  return registerId;
};

describe("a register", () => {
  it("has a code and a name of its own in its store, also when two are made at once; elsewhere both are free", async () => {
    const [storeId, elsewhere] = [await makeStore(), await makeStore()];
    const answers = await Promise.allSettled([registerIn(storeId, "A"), registerIn(storeId, "A", "Other")]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await codeOf(registerIn(storeId, "A", "Third"))).toBe("register.code_taken");
    expect(await codeOf(registerIn(storeId, "B", "till 1"))).toBe("register.name_taken");
    await registerIn(elsewhere, "A");
  });

  it("is made once by the same command sent again, and its id stands for nothing else", async () => {
    const storeId = await makeStore();
    const command = { registerId: v7(), storeId, name: "Back", code: "02" };
    const first = await owner().registers.create(command);
    expect(await owner().registers.create(command)).toEqual(first);
    expect(await codeOf(owner().registers.create({ ...command, name: "Front" }))).toBe("input.invalid");
  });

  it("keeps its code once a bill carries it, and while a shift is open whose sales may be on their way", async () => {
    const { id } = await shop.makeProduct({ stockMilli: 5000n, priceMinor: 1000n });
    const registerId = shop.registerId;
    const recode = () => owner().registers.update({ registerId, name: "Till 1", code: "07" });
    expect(await detailsOf(recode(), "register.in_use")).toEqual({ reason: "open_shift" });
    await shop.caller("CASHIER").sales.checkout(saleOf(shop, [pieces(id, 1)], 1050));
    expect(await detailsOf(recode(), "input.invalid")).toMatchObject({ issues: [{ field: "code" }] });
    const renamed = await owner().registers.update({ registerId, name: "Counter", code: "" });
    expect(renamed.registers.find((register) => register.id === registerId)).toMatchObject({
      name: "Counter",
      hasSales: true,
    });
  });

  it("takes another code while nothing hangs on it", async () => {
    const storeId = await makeStore();
    const registerId = await registerIn(storeId, "08");
    expect((await owner().registers.update({ registerId, name: "Eight", code: "8" })).registers).toMatchObject([
      { code: "" },
      { code: "8", name: "Eight" },
    ]);
  });

  it("is not taken out of use while a shift is open at it; later it may come back, if its name is free", async () => {
    const registerId = shop.secondRegisterId;
    expect(await detailsOf(owner().registers.deactivate({ registerId }), "register.in_use")).toEqual({
      reason: "open_shift",
    });
    await endShifts(shop);
    await owner().registers.deactivate({ registerId });
    const namesake = await registerIn(shop.storeId, "99", "Till 2");
    expect(await codeOf(owner().registers.reactivate({ registerId }))).toBe("register.name_taken");
    await owner().registers.deactivate({ registerId: namesake });
    const store = await owner().registers.reactivate({ registerId });
    expect(store.registers.find((register) => register.id === registerId)).toMatchObject({ isActive: true });
  });

  it("is not taken out of use while a till holds it", async () => {
    const storeId = await makeStore();
    const registerId = await registerIn(storeId, "05");
    await shop.operator.pool.query(
      `INSERT INTO till (merchant_id, id, store_id, register_id, name, token_hash, enrolled_by_id)
       VALUES ($1, $2, $3, $4, 'Tablet', sha256('x'), $5)`,
      [shop.merchantId, v7(), storeId, registerId, shop.userIds.OWNER],
    );
    expect(await detailsOf(owner().registers.deactivate({ registerId }), "register.in_use")).toEqual({
      reason: "enrolled",
    });
    expect((await owner().stores.byId({ storeId })).registers).toMatchObject([
      {},
      { till: { name: "Tablet", unsentCount: 0 } },
    ]);
  });

  it("is changed by those who work in its store, and another merchant's answers like one that never was", async () => {
    const manager = workingIn(shop, "MANAGER", [shop.secondStoreId]);
    const { registerId, storeId } = shop;
    expect(await codeOf(manager.registers.deactivate({ registerId }))).toBe("store.not_assigned");
    expect(await codeOf(manager.registers.create({ registerId: v7(), storeId, name: "New", code: "N" }))).toBe(
      "store.not_assigned",
    );
    const stranger = await shop.stranger();
    const foreign = stranger.caller("OWNER").registers;
    for (const id of [registerId, v7()]) {
      expect(await detailsOf(foreign.deactivate({ registerId: id }), "resource.not_found")).toEqual({
        resource: "register",
        id,
      });
    }
  });
});
