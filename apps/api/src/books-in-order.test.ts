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

/** What the doors write down of goods is enough to find the goods altered afterwards; each way is undone again. */
async function alterAndLook(before: Record<string, unknown>, productId: string): Promise<void> {
  const level = `product_id = '${productId}' AND store_id = '${shop.storeId}'`;
  const more = (milli: number) => [
    `UPDATE stock_level SET quantity_milli = quantity_milli + ${milli} WHERE ${level}`,
    `UPDATE stock_movement SET after_milli = after_milli + ${milli}, before_milli = before_milli + CASE WHEN seq > 1 THEN ${milli} ELSE 0 END,
            change_milli = change_milli + CASE WHEN seq = 1 THEN ${milli} ELSE 0 END WHERE ${level}`,
  ];
  const later = (hours: number) => [
    `UPDATE stock_transfer SET sent_at = sent_at + interval '${hours} hours', ended_at = ended_at + interval '${hours} hours'`,
  ];
  const unit = (name: string) => [`UPDATE stock_transfer_line SET unit = '${name}' WHERE product_id = '${productId}'`];
  const cashLater = (hours: number) => [`UPDATE cash_movement SET created_at = created_at + interval '${hours} hours'`];
  const opened = (hours: number) => [
    `UPDATE shift SET opened_at = opened_at + interval '${hours} hours' WHERE z_number IS NOT NULL`,
  ];
  for (const [check, alter, undo] of [
    ["D5", more(1000), more(-1000)],
    ["D6", later(-1), later(1)],
    ["D6", unit("KG"), unit("PCS")],
    ["D3", cashLater(1), cashLater(-1)],
    ["D2", opened(-1), opened(1)],
  ] as const) {
    await asOwner(alter);
    const found = await broken();
    expect(found[check]).not.toEqual(before[check]);
    await asOwner(undo);
    expect(await broken()).toEqual(before);
  }
}

/** With the triggers off that would stop the owner's slip. */
async function asOwner(statements: readonly string[]): Promise<void> {
  const client = await shop.operator.pool.connect();
  try {
    await client.query("BEGIN; SET LOCAL session_replication_role = replica");
    for (const statement of statements) await client.query(statement);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

test(
  "what people do leaves nothing that the verifier would call altered, and what is altered afterwards it finds",
  { timeout: 60_000 },
  async () => {
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
    await alterAndLook(before, productId);
    expect(extent).toMatchObject({ sales: 3, salesWithoutDigest: 0, zReports: 1 });
  },
);
