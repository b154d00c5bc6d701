import { acrossMerchants } from "@galla/db";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { ApprovalScope, CheckoutCommand } from "@galla/validators";
import { givePin } from "../../testing/browser.ts";
import { codeOf } from "../../testing/product-command.ts";
import { detailsOf, pieces, saleOf, stockOf } from "../../testing/sale-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

const PIN = "715304";
const TENTH = 100_000;
let shop: TestShop;
let productId: string;
beforeAll(async () => {
  shop = await openTestShop({ taxPpm: 0 });
  await givePin(shop, shop.userIds.MANAGER, PIN);
  await acrossMerchants(shop.operator, (tx) =>
    tx.merchant.updateMany({ where: { id: shop.merchantId }, data: { discountLimitPpm: TENTH } }),
  );
});
afterAll(() => shop.close());
beforeEach(async () => {
  productId = (await shop.makeProduct({ priceMinor: 1000n, stockMilli: 5000n })).id;
});

const cashier = () => shop.caller("CASHIER");
const discounted = (ratePpm: number): CheckoutCommand => ({
  ...saleOf(shop, [pieces(productId, 1)], 1000 - ratePpm / 1000),
  discount: { kind: "percent", ratePpm },
});
const repriced = (unitPriceMinor: number): CheckoutCommand =>
  saleOf(shop, [{ ...pieces(productId, 1), unitPriceMinor }], unitPriceMinor);
const approve = async (scope: ApprovalScope, storeId = shop.storeId): Promise<string> => {
  const approvalId = v7();
  const entry = { approvalId, approverId: shop.userIds.MANAGER, pin: PIN, storeId, reason: "Regular customer", scope };
  return (await cashier().approvals.grant(entry)).approvalId;
};
const discountScope = (sale: CheckoutCommand, discountPpm: number): ApprovalScope => {
  const { saleId, expectedTotalMinor: totalMinor } = sale;
  return { permission: "sale.discountOverLimit", saleId, totalMinor, discountPpm };
};
const priceScope = (sale: CheckoutCommand, unitPriceMinor: number): ApprovalScope => {
  const { saleId, expectedTotalMinor: totalMinor } = sale;
  return { permission: "sale.overridePrice", saleId, totalMinor, prices: [{ productId, unitPriceMinor }] };
};
const isUnused = async (approvalId: string) => {
  const { rows } = await shop.operator.pool.query("SELECT used_at IS NULL AS unused FROM approval WHERE id = $1", [
    approvalId,
  ]);
  return rows[0]?.unused;
};
const audited = async ({ saleId }: CheckoutCommand) => {
  const { rows } = await shop.operator.pool.query(
    "SELECT approval_id AS id, after->'approvalIds' AS ids FROM audit_entry WHERE subject_id = $1",
    [saleId],
  );
  return rows;
};

describe("a cashier's sale", () => {
  it("up to the limit, and with a price that is the catalogue's own, needs nobody", async () => {
    expect((await cashier().sales.checkout(discounted(TENTH))).totalMinor).toBe(900);
    expect((await cashier().sales.checkout(repriced(1000))).totalMinor).toBe(1000);
  });

  it("is told everything a leader must approve at once, before the shelf is looked at, and leaves nothing", async () => {
    const command: CheckoutCommand = {
      ...saleOf(shop, [{ ...pieces(productId, 9), unitPriceMinor: 800 }], 5760),
      discount: { kind: "percent", ratePpm: 200_000 },
    };
    expect(await detailsOf(cashier().sales.checkout(command), "approval.required")).toEqual({
      needs: [
        { permission: "sale.discountOverLimit", totalMinor: 5760, discountPpm: 200_000, limitPpm: TENTH },
        { permission: "sale.overridePrice", totalMinor: 5760, prices: [{ productId, unitPriceMinor: 800 }] },
      ],
    });
    expect(await stockOf(shop, productId)).toBe(5000);
  });

  it("is made with the approval, which is used up and stands in the book; the same command gives the same receipt again", async () => {
    const command = discounted(200_000);
    const approvalId = await approve(discountScope(command, 200_000));
    const approved = { ...command, approvalIds: [approvalId] };
    const receipt = await cashier().sales.checkout(approved);
    expect(receipt.totalMinor).toBe(800);
    expect(await isUnused(approvalId)).toBe(false);
    expect(await audited(command)).toEqual([{ id: approvalId, ids: null }]);
    expect(await cashier().sales.checkout(approved)).toEqual(receipt);
  });

  it("with both needs uses both approvals, in any order, and the book lists them", async () => {
    const command: CheckoutCommand = {
      ...saleOf(shop, [{ ...pieces(productId, 1), unitPriceMinor: 800 }], 640),
      discount: { kind: "percent", ratePpm: 200_000 },
    };
    const price = await approve(priceScope(command, 800));
    const missing = cashier().sales.checkout({ ...command, approvalIds: [price] });
    expect(await detailsOf(missing, "approval.required")).toMatchObject({
      needs: [{ permission: "sale.discountOverLimit" }],
    });
    expect(await isUnused(price)).toBe(true);
    const discount = await approve(discountScope(command, 200_000));
    await cashier().sales.checkout({ ...command, approvalIds: [price, discount] });
    expect(await audited(command)).toEqual([{ id: discount, ids: [discount, price] }]);
  });

  it("is approved as the leader saw it: with another total, a larger discount or another price it is not", async () => {
    const seen = discounted(200_000);
    const approvalIds = [await approve(discountScope(seen, 200_000))];
    const grown: CheckoutCommand = {
      ...saleOf(shop, [pieces(productId, 2)], 1600),
      saleId: seen.saleId,
      discount: { kind: "percent", ratePpm: 200_000 },
    };
    expect(await codeOf(cashier().sales.checkout({ ...grown, approvalIds }))).toBe("approval.invalid");
    expect((await cashier().sales.checkout({ ...seen, approvalIds })).totalMinor).toBe(800);
    const more = discounted(250_000);
    const tooLittle = await approve(discountScope(more, 200_000));
    expect(
      await detailsOf(cashier().sales.checkout({ ...more, approvalIds: [tooLittle] }), "approval.invalid"),
    ).toEqual({
      approvalId: tooLittle,
    });
    const cheaper = repriced(700);
    const other = await approve(priceScope(cheaper, 800));
    expect(await codeOf(cashier().sales.checkout({ ...cheaper, approvalIds: [other] }))).toBe("approval.invalid");
    expect([await isUnused(tooLittle), await isUnused(other)]).toEqual([true, true]);
  });

  it("does not pass with the approval of another sale or another store", async () => {
    const command = discounted(200_000);
    const another = await approve(discountScope(discounted(200_000), 200_000));
    expect(await codeOf(cashier().sales.checkout({ ...command, approvalIds: [another] }))).toBe("approval.required");
    const far = await approve(discountScope(command, 200_000), shop.secondStoreId);
    expect(await codeOf(cashier().sales.checkout({ ...command, approvalIds: [far] }))).toBe("approval.invalid");
  });

  it("that is refused for another reason leaves the approval unused, to be used when it is right", async () => {
    const command: CheckoutCommand = {
      ...saleOf(shop, [pieces(productId, 6)], 4800),
      discount: { kind: "percent", ratePpm: 200_000 },
    };
    const approvalIds = [await approve(discountScope(command, 200_000))];
    expect(await codeOf(cashier().sales.checkout({ ...command, approvalIds }))).toBe("stock.insufficient");
    expect(await isUnused(approvalIds[0] ?? "")).toBe(true);
    await cashier().stock.receive({ storeId: shop.storeId, lines: [pieces(productId, 1)] });
    expect((await cashier().sales.checkout({ ...command, approvalIds })).totalMinor).toBe(4800);
  });
});

describe("an ordinary sale", () => {
  it("makes its six round trips for one line, and no more for a discount that needs nobody", async () => {
    const narrow = await openTestShop({ taxPpm: 0, poolSize: 1 });
    const { id } = await narrow.makeProduct({ priceMinor: 1000n, stockMilli: 5000n });
    const client = await narrow.database.pool.connect();
    const query = vi.spyOn(client, "query");
    client.release();
    await narrow.caller("CASHIER").sales.checkout(saleOf(narrow, [pieces(id, 1)], 1000));
    const plain = query.mock.calls.length;
    const discount = { kind: "percent", ratePpm: TENTH } as const;
    await narrow.caller("CASHIER").sales.checkout({ ...saleOf(narrow, [pieces(id, 1)], 900), discount });
    expect([plain, query.mock.calls.length - plain]).toEqual([6, 6]);
    await narrow.close();
  });
});

describe("a leader's sale", () => {
  it("needs no approval, and one brought along stays unused", async () => {
    const command = discounted(500_000);
    const approvalIds = [await approve(discountScope(command, 500_000))];
    expect((await shop.caller("MANAGER").sales.checkout({ ...command, approvalIds })).totalMinor).toBe(500);
    expect(await isUnused(approvalIds[0] ?? "")).toBe(true);
  });
});
