import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CheckoutCommand } from "@galla/validators";
import { detailsOf, pieces, refusalOf, rowCounts, saleOf } from "../../testing/sale-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";

let shop: TestShop;
let counts: Record<string, number>;
beforeAll(async () => {
  shop = await openTestShop();
  counts = await rowCounts(shop);
});
afterAll(() => shop.close());

describe("a refused sale", () => {
  it("names every shortage at once, each with product, available and required, and leaves no row anywhere", async () => {
    const enough = await shop.makeProduct({ stockMilli: 9000n });
    const few = await shop.makeProduct({ name: "Tata Salt 1 kg", stockMilli: 3000n });
    const none = await shop.makeProduct({ name: "Milk", stockMilli: 0n });
    counts = await rowCounts(shop);
    const lines = [pieces(few.id, 3), pieces(enough.id, 1), pieces(none.id, 1), pieces(few.id, 2)];
    const { shortages } = await detailsOf(
      shop.caller("CASHIER").sales.checkout(saleOf(shop, lines, 7350)),
      "stock.insufficient",
    );
    expect(shortages).toHaveLength(2);
    expect(shortages).toContainEqual({
      productId: few.id,
      name: few.name,
      unit: "PCS",
      availableMilli: 3000,
      requiredMilli: 5000,
    });
    expect(shortages).toContainEqual({
      productId: none.id,
      name: "Milk",
      unit: "PCS",
      availableMilli: 0,
      requiredMilli: 1000,
    });
    expect(await rowCounts(shop)).toEqual(counts);
  });

  it("shows both totals and the server's prices when the till's total is stale", async () => {
    const product = await shop.makeProduct({ priceMinor: 2000n, stockMilli: 1000n });
    const details = await detailsOf(
      shop.caller("CASHIER").sales.checkout(saleOf(shop, [pieces(product.id, 1)], 2099)),
      "sale.total_mismatch",
    );
    expect(details).toEqual({
      expectedTotalMinor: 2099,
      actualTotalMinor: 2100,
      lines: [{ lineNumber: 1, productId: product.id, unitPriceMinor: 2000, taxPpm: 50_000, totalMinor: 2100 }],
    });
  });

  it("says what a leader must approve for another price, and is made by a leader without any approval", async () => {
    const product = await shop.makeProduct({ priceMinor: 2000n, stockMilli: 1000n });
    const command = saleOf(shop, [{ ...pieces(product.id, 1), unitPriceMinor: 1000 }], 1050);
    expect(await detailsOf(shop.caller("CASHIER").sales.checkout(command), "approval.required")).toEqual({
      needs: [
        {
          permission: "sale.overridePrice",
          totalMinor: 1050,
          prices: [{ productId: product.id, unitPriceMinor: 1000 }],
        },
      ],
    });
    const receipt = await shop.caller("MANAGER").sales.checkout(command);
    expect(receipt.lines[0]).toMatchObject({ unitPriceMinor: 1000, listPriceMinor: 2000 });
  });

  it("does not let staff or nobody sell", async () => {
    const command = saleOf(shop, [pieces(v7(), 1)], 1050);
    expect((await refusalOf(shop.caller("STAFF").sales.checkout(command))).code).toBe("permission.denied");
    expect((await refusalOf(shop.caller(null).sales.checkout(command))).code).toBe("auth.required");
  });

  it("answers another merchant's register, product and sale exactly as unknown ones", async () => {
    const stranger = await shop.stranger();
    const theirs = await stranger.makeProduct({ stockMilli: 5000n });
    const mine = await shop.makeProduct({ stockMilli: 5000n });
    const sold = await stranger.caller("CASHIER").sales.checkout(saleOf(stranger, [pieces(theirs.id, 1)], 1050));
    const cashier = shop.caller("CASHIER");
    const product = (id: string) => cashier.sales.checkout(saleOf(shop, [pieces(mine.id, 1), pieces(id, 1)], 2100));
    const register = (id: string) =>
      cashier.sales.checkout({ ...saleOf(shop, [pieces(mine.id, 1)], 1050), registerId: id });
    const sale = (id: string) => cashier.sales.byId({ saleId: id });
    for (const [ask, foreignId] of [
      [product, theirs.id],
      [register, stranger.registerId],
      [sale, sold.saleId],
    ] as const) {
      const unknownId = v7();
      const [foreign, unknown] = [await refusalOf(ask(foreignId)), await refusalOf(ask(unknownId))];
      expect(foreign.code).toBe("resource.not_found");
      expect(JSON.stringify(foreign.details).replace(foreignId, "x")).toBe(
        JSON.stringify(unknown.details).replace(unknownId, "x"),
      );
    }
  });

  it("is refused for products that are not for sale, archived, or sold in broken pieces", async () => {
    const inactive = await shop.makeProduct({ status: "INACTIVE", stockMilli: 1000n });
    const archived = await shop.makeProduct({ stockMilli: 1000n });
    await shop.operator.pool.query("UPDATE product SET archived_at = now() WHERE id = $1", [archived.id]);
    const whole = await shop.makeProduct({ stockMilli: 5000n });
    const cashier = shop.caller("CASHIER");
    expect(
      await detailsOf(cashier.sales.checkout(saleOf(shop, [pieces(inactive.id, 1)], 1050)), "product.not_sellable"),
    ).toMatchObject({ status: "INACTIVE" });
    expect((await refusalOf(cashier.sales.checkout(saleOf(shop, [pieces(archived.id, 1)], 1050)))).code).toBe(
      "resource.not_found",
    );
    const broken = { productId: whole.id, quantityMilli: 1500 };
    expect(await detailsOf(cashier.sales.checkout(saleOf(shop, [broken], 1575)), "quantity.not_whole")).toMatchObject({
      unit: "PCS",
    });
  });

  it("is refused for too little money, and for a card that pays too much", async () => {
    const product = await shop.makeProduct({ stockMilli: 5000n });
    const command = saleOf(shop, [pieces(product.id, 1)], 1050);
    const paying = (method: "CASH" | "CARD", amountMinor: number) =>
      refusalOf(shop.caller("CASHIER").sales.checkout({ ...command, tenders: [{ method, amountMinor }] }));
    expect((await paying("CASH", 1049)).code).toBe("payment.short");
    expect((await paying("CARD", 1051)).code).toBe("payment.exceeds_total");
    expect((await refusalOf(shop.caller("CASHIER").sales.checkout({ ...command, tenders: [] }))).code).toBe(
      "payment.short",
    );
  });
});

/** A procedure as a client that ignores our types may call it. */
function untyped(procedure: (input: never) => Promise<unknown>): (input: unknown) => Promise<unknown> {
  return (input) => Reflect.apply(procedure, undefined, [input]);
}

describe("bad input", () => {
  const bad: [string, (good: CheckoutCommand) => unknown][] = [
    ["a negative amount", (good) => ({ ...good, expectedTotalMinor: -1 })],
    ["a broken amount", (good) => ({ ...good, expectedTotalMinor: 0.1 + 0.2 })],
    ["an infinite amount", (good) => ({ ...good, expectedTotalMinor: Number.POSITIVE_INFINITY })],
    ["an amount beyond the cap", (good) => ({ ...good, expectedTotalMinor: 10_000_000_001 })],
    ["an amount as text", (good) => ({ ...good, expectedTotalMinor: "1050" })],
    ["a quantity of zero", (good) => ({ ...good, lines: [{ ...good.lines[0], quantityMilli: 0 }] })],
    ["a negative quantity", (good) => ({ ...good, lines: [{ ...good.lines[0], quantityMilli: -1000 }] })],
    ["no lines", (good) => ({ ...good, lines: [] })],
    [
      "21 payments",
      (good) => ({ ...good, tenders: Array.from({ length: 21 }, () => ({ method: "CASH", amountMinor: 50 })) }),
    ],
    ["an id that is no id", (good) => ({ ...good, saleId: "1" })],
    ["an id as an object", (good) => ({ ...good, registerId: { $ne: 1 } })],
    ["the nil id", (good) => ({ ...good, saleId: "00000000-0000-0000-0000-000000000000" })],
    ["an id in upper case", (good) => ({ ...good, saleId: good.saleId.toUpperCase() })],
    ["a key nobody asked for", (good) => ({ ...good, createdBy: "me" })],
    ["a NUL in a text", (good) => ({ ...good, note: "a\u0000b" })],
    ["half a character", (good) => ({ ...good, note: "a\ud800" })],
    ["a note of 64 kB", (good) => ({ ...good, note: "x".repeat(65_536) })],
    ["a discount over 100 %", (good) => ({ ...good, discount: { kind: "percent", ratePpm: 1_000_001 } })],
    ["a discount of no kind", (good) => ({ ...good, discount: { amountMinor: 1 } })],
  ];

  it.each(bad)("with %s is refused at its field, and nothing is written", async (_name, spoil) => {
    const product = await shop.makeProduct({ stockMilli: 5000n });
    const before = await rowCounts(shop);
    const command: unknown = spoil(saleOf(shop, [pieces(product.id, 1)], 1050));
    const error = await untyped(shop.caller("CASHIER").sales.checkout)(command).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "BAD_REQUEST" });
    expect(await rowCounts(shop)).toEqual(before);
  });
});
