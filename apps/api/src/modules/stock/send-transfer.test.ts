import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "../../testing/product-command.ts";
import { detailsOf, pieces } from "../../testing/sale-command.ts";
import { storeOf } from "../../testing/store-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";
import { bothLevels, transferOf } from "../../testing/transfer-command.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER");
const history = (storeId: string, productId: string) => owner().stock.movements({ storeId, productId });

describe("sending", () => {
  it("takes the goods off the shelf at once, and numbers the transfer", async () => {
    const { id, name, sku } = await shop.makeProduct({ stockMilli: 5000n });
    const sent = await owner().transfers.send(transferOf(shop, [pieces(id, 3)], { note: "van" }));
    expect(await bothLevels(shop, id)).toEqual([2000, 0]);
    expect(sent).toMatchObject({ status: "IN_TRANSIT", lineCount: 1, sentBy: "OWNER", endedBy: null, note: "van" });
    expect(sent.lines).toEqual([
      { productId: id, productName: name, sku, unit: "PCS", sentMilli: 3000, receivedMilli: null, reason: "" },
    ]);
    expect((await history(shop.storeId, id)).rows[0]).toMatchObject({
      type: "TRANSFER_OUT",
      changeMilli: -3000,
      beforeMilli: 5000,
      afterMilli: 2000,
      note: "van",
      transferId: sent.transferId,
      transferNumber: sent.number,
    });
    expect(await owner().transfers.byId({ transferId: sent.transferId })).toEqual(sent);
  });

  it("names every shortage at once and then leaves nothing, not even a number", async () => {
    const [one, two, three] = [
      await shop.makeProduct(),
      await shop.makeProduct({ stockMilli: 1000n }),
      await shop.makeProduct({ stockMilli: 9000n }),
    ];
    const before = (await owner().transfers.list({ limit: 1 })).total;
    const command = transferOf(shop, [pieces(one.id, 1), pieces(three.id, 2), pieces(two.id, 2)]);
    const { shortages } = await detailsOf(owner().transfers.send(command), "stock.insufficient");
    expect(shortages.map((shortage) => shortage.productId).toSorted()).toEqual([one.id, two.id].toSorted());
    expect(await bothLevels(shop, three.id)).toEqual([9000, 0]);
    expect((await owner().transfers.list({ limit: 1 })).total).toBe(before);
    expect(await codeOf(owner().transfers.byId({ transferId: command.transferId }))).toBe("resource.not_found");
  });

  it("is done once by the same command sent many times at once; other content under its id is refused", async () => {
    const { id } = await shop.makeProduct({ stockMilli: 1000n });
    const command = transferOf(shop, [pieces(id, 1)]);
    const answers = await Promise.all(Array.from({ length: 8 }, () => owner().transfers.send(command)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await bothLevels(shop, id)).toEqual([0, 0]);
    expect(await codeOf(owner().transfers.send({ ...command, note: "other" }))).toBe("transfer.content_mismatch");
  });

  it("never sends more than there is, and numbers without a gap, whoever sends at once and in any order", async () => {
    const products = await Promise.all([1, 2, 3].map(() => shop.makeProduct({ stockMilli: 5000n })));
    const ids = products.map((product) => product.id);
    const commands = Array.from({ length: 16 }, (_, index) => {
      const lines = (index % 2 === 0 ? ids : ids.toReversed()).map((id) => pieces(id, 1));
      return transferOf(shop, lines);
    });
    const answers = await Promise.allSettled(commands.map((command) => owner().transfers.send(command)));
    const sent = answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value.number] : []));
    for (const answer of answers)
      if (answer.status === "rejected") expect(answer.reason.message).toBe("stock.insufficient");
    expect(sent).toHaveLength(5);
    const first = Math.min(...sent);
    expect(sent.toSorted((left, right) => left - right)).toEqual([0, 1, 2, 3, 4].map((step) => first + step));
  });

  it("is refused to the same or a closed store, in parts of a piece, and of what is archived", async () => {
    const product = await shop.makeProduct({ stockMilli: 5000n });
    const lines = [pieces(product.id, 1)];
    expect(await codeOf(owner().transfers.send(transferOf(shop, lines, { toStoreId: shop.storeId })))).toBe(
      "transfer.same_store",
    );
    const closed = await owner().stores.create(storeOf());
    await owner().stores.deactivate({ storeId: closed.id });
    expect(await codeOf(owner().transfers.send(transferOf(shop, lines, { toStoreId: closed.id })))).toBe(
      "store.inactive",
    );
    const half = [{ productId: product.id, quantityMilli: 500 }];
    expect(await codeOf(owner().transfers.send(transferOf(shop, half)))).toBe("quantity.not_whole");
    await owner().products.archive({ id: product.id, version: 1 });
    expect(await codeOf(owner().transfers.send(transferOf(shop, lines)))).toBe("resource.not_found");
  });
});
