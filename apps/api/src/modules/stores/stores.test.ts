import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 } from "uuid";
import { codeOf, productOf } from "../../testing/product-command.ts";
import { detailsOf, pieces } from "../../testing/sale-command.ts";
import { endShifts, storeEdit, storeOf, workingIn } from "../../testing/store-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER");
const levelsWithout = async () =>
  (
    await shop.operator.pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM store s JOIN product p ON p.merchant_id = s.merchant_id
         LEFT JOIN stock_level l ON l.merchant_id = s.merchant_id AND l.store_id = s.id AND l.product_id = p.id
        WHERE s.merchant_id = $1 AND l.product_id IS NULL`,
      [shop.merchantId],
    )
  ).rows[0]?.count;

describe("a new store", () => {
  it("comes with a first register of plain bill numbers and every product at zero, archived ones included", async () => {
    const { id } = await shop.makeProduct({ stockMilli: 3000n });
    const gone = await owner().products.create(productOf(shop));
    await owner().products.archive({ id: gone.id, version: gone.version });
    const command = storeOf({ minStockDefaultMilli: 4000, registerName: "Front" });
    const store = await owner().stores.create(command);
    expect(store).toMatchObject({ id: command.storeId, version: 1, isActive: true, minStockDefaultMilli: 4000 });
    expect(store.registers).toMatchObject([
      { name: "Front", code: "", isActive: true, till: null, openShift: null, hasSales: false },
    ]);
    expect((await owner().products.byId({ id, storeId: store.id })).stockMilli).toBe(0);
    expect(await levelsWithout()).toBe(0);
  });

  it("is made once by the same command sent many times at once, and its id stands for nothing else", async () => {
    const command = storeOf();
    const answers = await Promise.all(Array.from({ length: 6 }, () => owner().stores.create(command)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await owner().stores.update(await storeEdit(shop, command.storeId, { phone: "12345" }));
    expect(await owner().stores.create(command)).toMatchObject({ phone: "12345", version: 2 });
    expect(await codeOf(owner().stores.create({ ...command, address: "Elsewhere" }))).toBe("input.invalid");
    expect(await codeOf(owner().stores.create(storeOf({ storeId: shop.storeId })))).toBe("input.invalid");
  });

  it("bears a name of its own among those in use, whatever the letter case, also when two are made at once", async () => {
    const [one, two] = [storeOf({ name: "Lake Road" }), storeOf({ name: "LAKE road" })];
    const answers = await Promise.allSettled([one, two].map((command) => owner().stores.create(command)));
    expect(answers.map((answer) => answer.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const [loser] = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.message] : []));
    expect(loser).toBe("store.name_taken");
    const made = answers[0]?.status === "fulfilled" ? one : two;
    await owner().stores.deactivate({ storeId: made.storeId });
    await owner().stores.create(storeOf({ name: "Lake Road" }));
    expect(await codeOf(owner().stores.reactivate({ storeId: made.storeId }))).toBe("store.name_taken");
  });

  it("and new products never miss each other, however many are made at once", async () => {
    const work = Array.from({ length: 12 }, (_, index) =>
      index % 2 === 0 ? owner().products.create(productOf(shop)) : owner().stores.create(storeOf()),
    );
    await Promise.all(work);
    expect(await levelsWithout()).toBe(0);
  });

  it("is the place of work of the manager who made it", async () => {
    const command = storeOf();
    await shop.caller("MANAGER").stores.create(command);
    const { rows } = await shop.operator.pool.query("SELECT user_id FROM user_store WHERE store_id = $1", [
      command.storeId,
    ]);
    expect(rows).toEqual([{ user_id: shop.userIds.MANAGER }]);
  });
});

describe("a change of a store", () => {
  it("succeeds for exactly one of many who edit the same version, and the book tells before and after", async () => {
    const { storeId } = storeOf();
    const name = `Edited ${storeId.slice(-6)}`;
    await owner().stores.create(storeOf({ storeId, name }));
    const edits = await Promise.all(["1", "2", "3"].map((phone) => storeEdit(shop, storeId, { phone })));
    const answers = await Promise.allSettled(edits.map((edit) => owner().stores.update(edit)));
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    expect(
      await detailsOf(owner().stores.update({ ...(await storeEdit(shop, storeId)), version: 1 }), "version.conflict"),
    ).toEqual({
      resource: "store",
      id: storeId,
      expectedVersion: 1,
      currentVersion: 2,
    });
    const { phone } = await owner().stores.byId({ storeId });
    const { rows } = await owner().audit.list({ subjectId: storeId, action: "store.updated" });
    expect(rows).toMatchObject([{ before: { name, phone: "" }, after: { name, phone } }]);
  });

  it("is for those who work there", async () => {
    const manager = workingIn(shop, "MANAGER", [shop.secondStoreId]);
    const edit = await storeEdit(shop, shop.storeId);
    expect(await codeOf(manager.stores.update(edit))).toBe("store.not_assigned");
    expect(await codeOf(manager.stores.byId({ storeId: shop.storeId }))).toBe("store.not_assigned");
    expect(await codeOf(manager.stores.deactivate({ storeId: shop.storeId }))).toBe("store.not_assigned");
    expect((await manager.stores.list()).map((store) => store.id)).toEqual([shop.secondStoreId]);
    expect(await codeOf(manager.stores.byId({ storeId: v7() }))).toBe("resource.not_found");
  });
});

describe("closing a store", () => {
  it("is refused while a shift is open there or goods are on their way to or from it", async () => {
    expect(await detailsOf(owner().stores.deactivate({ storeId: shop.storeId }), "store.in_use")).toEqual({
      reason: "open_shift",
    });
    const { id } = await shop.makeProduct({ stockMilli: 5000n });
    const { storeId } = await owner()
      .stores.create(storeOf())
      .then((store) => ({ storeId: store.id }));
    const transferId = v7();
    const lines = [pieces(id, 2)];
    await owner().transfers.send({ transferId, fromStoreId: shop.storeId, toStoreId: storeId, lines });
    const refusal = await detailsOf(owner().stores.deactivate({ storeId }), "store.in_use");
    expect(refusal).toEqual({ reason: "transfer_in_transit" });
    await owner().transfers.cancel({ transferId });
    expect(await owner().stores.deactivate({ storeId })).toMatchObject({ isActive: false, version: 2 });
    expect(await owner().stores.deactivate({ storeId })).toMatchObject({ isActive: false, version: 2 });
    expect(await owner().stores.reactivate({ storeId })).toMatchObject({ isActive: true, version: 3 });
  });

  it("never leaves a merchant without a store, also when two people close the last two at once", async () => {
    const stranger = await shop.stranger();
    await endShifts(stranger);
    const places = [stranger.storeId, stranger.secondStoreId];
    const answers = await Promise.allSettled(
      places.map((storeId) => stranger.caller("OWNER").stores.deactivate({ storeId })),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const left = (await stranger.caller("OWNER").stores.list()).filter((store) => store.isActive);
    expect(left).toHaveLength(1);
    const [last] = left.map((store) => store.id);
    expect(
      await detailsOf(stranger.caller("OWNER").stores.deactivate({ storeId: last ?? "" }), "store.in_use"),
    ).toEqual({
      reason: "last_store",
    });
  });

  it("lets no goods leave for it at the same moment", async () => {
    const { id } = await shop.makeProduct({ stockMilli: 20_000n });
    for (let round = 0; round < 6; round += 1) {
      const { id: toStoreId } = await owner().stores.create(storeOf());
      const send = owner().transfers.send({
        transferId: v7(),
        fromStoreId: shop.storeId,
        toStoreId,
        lines: [pieces(id, 1)],
      });
      const [sent, closed] = await Promise.allSettled([send, owner().stores.deactivate({ storeId: toStoreId })]);
      expect([sent.status, closed.status].toSorted()).toEqual(["fulfilled", "rejected"]);
    }
  });
});
