import { checkInvariants } from "@galla/db/invariants";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 } from "uuid";
import { codeOf } from "../../testing/product-command.ts";
import { detailsOf, pieces } from "../../testing/sale-command.ts";
import { storeOf, workingIn } from "../../testing/store-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";
import { bothLevels, transferOf } from "../../testing/transfer-command.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER");
const history = (storeId: string, productId: string) => owner().stock.movements({ storeId, productId });

describe("receiving", () => {
  it("puts what arrived on the shelf, keeps less, more and nothing as differences with their reasons", async () => {
    const [less, more, none] = [
      await shop.makeProduct({ stockMilli: 5000n, name: "A less" }),
      await shop.makeProduct({ stockMilli: 5000n, name: "B more" }),
      await shop.makeProduct({ stockMilli: 5000n, name: "C none" }),
    ];
    const { transferId, number } = await owner().transfers.send(
      transferOf(
        shop,
        [less, more, none].map(({ id }) => pieces(id, 3)),
      ),
    );
    const lines = [
      { productId: less.id, receivedMilli: 2000, reason: "broken" },
      { productId: more.id, receivedMilli: 4000 },
    ];
    const received = await owner().transfers.receive({ transferId, lines });
    expect(received).toMatchObject({ status: "RECEIVED", hasDifferences: true, endedBy: "OWNER", number });
    expect(received.lines.map((line) => [line.sentMilli, line.receivedMilli, line.reason])).toEqual([
      [3000, 2000, "broken"],
      [3000, 4000, ""],
      [3000, 0, ""],
    ]);
    expect(await Promise.all([less, more, none].map(({ id }) => bothLevels(shop, id)))).toEqual([
      [2000, 2000],
      [2000, 4000],
      [2000, 0],
    ]);
    expect((await history(shop.secondStoreId, less.id)).rows).toMatchObject([
      { type: "TRANSFER_IN", changeMilli: 2000, transferNumber: number },
    ]);
    expect((await history(shop.secondStoreId, none.id)).rows).toEqual([]);
  });

  it("happens once: of two who counted differently one wins, and the winner may ask again", async () => {
    const { id } = await shop.makeProduct({ stockMilli: 5000n });
    const { transferId } = await owner().transfers.send(transferOf(shop, [pieces(id, 3)]));
    const counts = [1000, 2000, 3000].map((receivedMilli) => ({
      transferId,
      lines: [{ productId: id, receivedMilli }],
    }));
    const answers = await Promise.allSettled(counts.map((count) => owner().transfers.receive(count)));
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    const won = counts[answers.findIndex((answer) => answer.status === "fulfilled")] ?? { transferId, lines: [] };
    const again = await owner().transfers.receive(won);
    expect(again.lines).toMatchObject(won.lines);
    expect(await bothLevels(shop, id)).toEqual([2000, won.lines[0]?.receivedMilli]);
    expect(await detailsOf(shop.caller("STAFF").transfers.receive(won), "transfer.not_in_transit")).toEqual({
      transferId,
      status: "RECEIVED",
    });
  });

  it("and cancelling at once never both happen", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { id } = await shop.makeProduct({ stockMilli: 5000n });
      const { transferId } = await owner().transfers.send(transferOf(shop, [pieces(id, 3)]));
      const answers = await Promise.allSettled([
        owner().transfers.receive({ transferId, lines: [{ productId: id, receivedMilli: 3000 }] }),
        owner().transfers.cancel({ transferId }),
      ]);
      expect(answers.map((answer) => answer.status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect((await bothLevels(shop, id)).reduce((sum = 0, level = 0) => sum + level, 0)).toBe(5000);
    }
  });

  it("takes in a product that was archived on its way, refuses one that was not sent, and parts of a piece", async () => {
    const [product, other] = [await shop.makeProduct({ stockMilli: 5000n }), await shop.makeProduct()];
    const { transferId } = await owner().transfers.send(transferOf(shop, [pieces(product.id, 3)]));
    await owner().products.archive({ id: product.id, version: 1 });
    const receive = (productId: string, receivedMilli: number) =>
      owner().transfers.receive({ transferId, lines: [{ productId, receivedMilli }] });
    expect(await detailsOf(receive(other.id, 1000), "transfer.line_unknown")).toEqual({ productId: other.id });
    expect(await codeOf(receive(product.id, 1500))).toBe("quantity.not_whole");
    await receive(product.id, 3000);
    expect(await bothLevels(shop, product.id)).toEqual([2000, 3000]);
  });
});

describe("cancelling", () => {
  it("puts everything back where it came from, once, and tells why", async () => {
    const { id } = await shop.makeProduct({ stockMilli: 5000n });
    const { transferId, number } = await owner().transfers.send(transferOf(shop, [pieces(id, 3)]));
    const cancel = { transferId, note: "van broke down" };
    const cancelled = await owner().transfers.cancel(cancel);
    expect(cancelled).toMatchObject({ status: "CANCELLED", endNote: "van broke down", hasDifferences: false });
    expect(await owner().transfers.cancel(cancel)).toEqual(cancelled);
    expect(await bothLevels(shop, id)).toEqual([5000, 0]);
    expect((await history(shop.storeId, id)).rows[0]).toMatchObject({ type: "TRANSFER_IN", transferNumber: number });
    const receive = owner().transfers.receive({ transferId, lines: [] });
    expect(await codeOf(receive)).toBe("transfer.not_in_transit");
  });
});

describe("a transfer", () => {
  it("is sent and cancelled by who works at its beginning, received at its end, and seen at either", async () => {
    const { id } = await shop.makeProduct({ stockMilli: 9000n });
    const third = await owner().stores.create(storeOf());
    const [from, to, neither] = [shop.storeId, shop.secondStoreId, third.id].map(
      (storeId) => workingIn(shop, "STAFF", [storeId]).transfers,
    );
    const command = transferOf(shop, [pieces(id, 1)]);
    const { transferId } = command;
    expect(await codeOf(Promise.resolve(to?.send(command)))).toBe("store.not_assigned");
    await from?.send(command);
    const receive = { transferId, lines: [{ productId: id, receivedMilli: 1000 }] };
    expect(await codeOf(Promise.resolve(from?.receive(receive)))).toBe("store.not_assigned");
    expect(await codeOf(Promise.resolve(to?.cancel({ transferId })))).toBe("store.not_assigned");
    expect(await codeOf(Promise.resolve(neither?.byId({ transferId })))).toBe("store.not_assigned");
    expect(await codeOf(Promise.resolve(neither?.list({ storeId: shop.storeId })))).toBe("store.not_assigned");
    const seen = await Promise.all(
      [from, to, neither].map(async (transfers) => transfers?.list({ status: "IN_TRANSIT" })),
    );
    expect(seen.map((page) => page?.rows.some((row) => row.transferId === transferId))).toEqual([true, true, false]);
    await to?.receive(receive);
  });

  it("of another merchant answers like one that never was", async () => {
    const stranger = (await shop.stranger()).caller("OWNER").transfers;
    const { id } = await shop.makeProduct({ stockMilli: 9000n });
    const sent = await owner().transfers.send(transferOf(shop, [pieces(id, 1)]));
    for (const transferId of [sent.transferId, v7()]) {
      const told = { resource: "transfer", id: transferId };
      expect(await detailsOf(stranger.byId({ transferId }), "resource.not_found")).toEqual(told);
      expect(await detailsOf(stranger.receive({ transferId, lines: [] }), "resource.not_found")).toEqual(told);
      expect(await detailsOf(stranger.cancel({ transferId }), "resource.not_found")).toEqual(told);
    }
    expect((await stranger.list({})).rows).toEqual([]);
    await owner().transfers.cancel({ transferId: sent.transferId });
  });
});

describe("all that was sent, received, cancelled and refused here", () => {
  it("lost and made no piece, left no gap in the numbers, and is told in the book step by step", async () => {
    const results = await checkInvariants(shop.ownerUrl);
    const broken = results.filter(({ violations }) => violations > 0).map(({ id }) => id);
    const asked = results.filter(({ id }) => ["S1", "S2", "S2-count", "S4", "S5", "S5-lines", "B4"].includes(id));
    expect(asked).toHaveLength(7);
    expect(broken.filter((id) => asked.some((result) => result.id === id))).toEqual([]);
    const { rows } = await shop.operator.pool.query(
      `SELECT (SELECT count(*)::int FROM stock_transfer) AS sent, (SELECT count(*)::int FROM stock_transfer WHERE ended_at IS NOT NULL) AS ended,
              (SELECT count(*)::int FROM audit_entry WHERE action = 'transfer.sent') AS "toldSent",
              (SELECT count(*)::int FROM audit_entry WHERE action IN ('transfer.received', 'transfer.cancelled')) AS "toldEnded"`,
    );
    const [{ sent, ended, toldSent, toldEnded }] = rows;
    expect([toldSent, toldEnded]).toEqual([sent, ended]);
    expect(ended).toBeGreaterThan(8);
  });
});
