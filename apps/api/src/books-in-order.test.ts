import { verifyBooks } from "@galla/db/verify";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { givePin } from "./testing/browser.ts";
import { productOf } from "./testing/product-command.ts";
import { saleOf } from "./testing/sale-command.ts";
import { openTestShop, type TestShop } from "./testing/shop.ts";

// Everything that moves money or goods, done through the same doors as by a person, and then looked at by the verifier.
const PIN = "715304";
let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await givePin(shop, shop.userIds.MANAGER, PIN);
});
afterAll(() => shop.close());

/** How many rows break each check; the fixture itself plants shifts that nobody opened. */
async function broken(): Promise<Record<string, unknown>> {
  const { results } = await verifyBooks({ ownerUrl: shop.ownerUrl });
  return Object.fromEntries(
    results.map(({ id, violations, sample }) => [id, violations === 0 ? 0 : { violations, sample }]),
  );
}

async function newProduct(): Promise<string> {
  const openingStock = { storeId: shop.storeId, quantityMilli: 100_000 };
  const { id } = await shop.caller("OWNER").products.create(productOf(shop, { priceMinor: 1000, openingStock }));
  return id;
}

async function newDrawer(): Promise<{ registerId: string; shiftId: string }> {
  const place = { registerId: v7(), shiftId: v7() };
  const { registerId } = place;
  await shop.caller("OWNER").registers.create({ registerId, storeId: shop.storeId, name: "New till", code: "77" });
  await shop.caller("CASHIER").shifts.open({ ...place, openingFloatMinor: 5_000 });
  return place;
}

async function approvedOpening(shiftId: string): Promise<void> {
  const [approvalId, movementId] = [v7(), v7()];
  const scope = { permission: "drawer.open", movementId } as const;
  const asked = { approvalId, approverId: shop.userIds.MANAGER, pin: PIN, storeId: shop.storeId, reason: "Change" };
  await shop.caller("CASHIER").approvals.grant({ ...asked, scope });
  await shop.caller("CASHIER").shifts.openDrawer({ movementId, shiftId, reason: "Change for a note", approvalId });
}

async function aShift(productId: string): Promise<void> {
  const place = await newDrawer();
  const cashier = shop.caller("CASHIER");
  const sale = { ...saleOf(shop, [{ productId, quantityMilli: 2000 }], 2100), ...place };
  await cashier.sales.checkout(sale);
  await cashier.sales.checkout({ ...sale, saleId: v7(), tenders: [{ method: "UPI", amountMinor: 2100 }] });
  const { shiftId } = place;
  await cashier.shifts.moveCash({ movementId: v7(), shiftId, type: "IN", amountMinor: 300, reason: "Coins" });
  await cashier.shifts.moveCash({ movementId: v7(), shiftId, type: "OUT", amountMinor: 400, reason: "Milk" });
  await approvedOpening(shiftId);
  // The drawer should hold 7,000 and is 50 short.
  const count = [{ denominationMinor: 50, count: 139 }];
  await cashier.shifts.close({ shiftId, count, reason: "A coin fell" });
  await cashier.sales.checkout({ ...sale, saleId: v7() });
}

async function transfers(productId: string): Promise<void> {
  const manager = shop.caller("MANAGER").transfers;
  const goods = {
    fromStoreId: shop.storeId,
    toStoreId: shop.secondStoreId,
    lines: [{ productId, quantityMilli: 3000 }],
  };
  const [arriving, returning, waiting] = [v7(), v7(), v7()];
  for (const transferId of [arriving, returning, waiting]) await manager.send({ transferId, ...goods });
  const lines = [{ productId, receivedMilli: 2000, reason: "One broke" }];
  await manager.receive({ transferId: arriving, lines });
  await manager.cancel({ transferId: returning, note: "Wrong goods" });
}

test("what people do leaves nothing that the verifier would call altered", { timeout: 60_000 }, async () => {
  const before = await broken();
  const productId = await newProduct();
  await aShift(productId);
  await transfers(productId);
  const { storeId } = shop;
  const stock = shop.caller("MANAGER").stock;
  await stock.receive({ storeId, note: "Van", lines: [{ productId, quantityMilli: 5000 }] });
  await stock.adjust({ storeId, productId, changeMilli: -1000, reason: "DAMAGED", note: "Fell" });
  expect(await broken()).toEqual(before);
  const { extent } = await verifyBooks({ ownerUrl: shop.ownerUrl });
  expect(extent).toMatchObject({ sales: 3, salesWithoutDigest: 0, zReports: 1 });
});
