import { acrossMerchants } from "@galla/db";
import { v7 } from "uuid";
import { hashPin } from "../../modules/people/pin.ts";
import { pieces, saleOf } from "../../testing/sale-command.ts";
import { TEST_SECRETS, type TestShop } from "../../testing/shop.ts";

/** Whatever a merchant has that can be named by its id. */
export const ENTITY_FIELDS = [
  "storeId",
  "otherStoreId",
  "registerId",
  "shiftId",
  "userId",
  "approverId",
  "sessionId",
  "productId",
  "categoryId",
  "taxClassId",
  "saleId",
  "transferId",
  "approvalId",
] as const;

export type EntityField = (typeof ENTITY_FIELDS)[number];

/** One of everything. */
export type Entities = Readonly<Record<EntityField, string>>;

export const APPROVER_PIN = "480913";

/** Fills a test shop with one of everything, by the product's own verbs where there are some. */
export async function makeEntities(shop: TestShop): Promise<Entities> {
  const owner = shop.caller("OWNER");
  const product = await shop.makeProduct({ stockMilli: 50_000n, barcodes: [v7()] });
  const category = await owner.categories.create({ name: `Shelf ${v7()}` });
  const sale = await owner.sales.checkout(saleOf(shop, [pieces(product.id, 1)], 1050));
  const transferId = v7();
  await owner.transfers.send({
    transferId,
    fromStoreId: shop.storeId,
    toStoreId: shop.secondStoreId,
    lines: [pieces(product.id, 1)],
  });
  await givePin(shop);
  const approvalId = v7();
  await shop.caller("CASHIER").approvals.grant({
    approvalId,
    approverId: shop.userIds.MANAGER,
    pin: APPROVER_PIN,
    storeId: shop.storeId,
    reason: "Walk",
    scope: { permission: "register.release", registerId: shop.registerId },
  });
  return {
    storeId: shop.storeId,
    otherStoreId: shop.secondStoreId,
    registerId: shop.registerId,
    shiftId: shop.shiftId,
    userId: shop.userIds.CASHIER,
    approverId: shop.userIds.MANAGER,
    sessionId: await openSession(shop),
    productId: product.id,
    categoryId: category.id,
    taxClassId: shop.taxClassId,
    saleId: sale.saleId,
    transferId,
    approvalId,
  };
}

async function givePin(shop: TestShop): Promise<void> {
  const pinHash = await hashPin(APPROVER_PIN, TEST_SECRETS.pinPepper);
  const { merchantId, userIds } = shop;
  await acrossMerchants(shop.operator, (tx) =>
    tx.user.update({
      where: { merchantId_id: { merchantId, id: userIds.MANAGER } },
      data: { pinHash },
      select: { id: true },
    }),
  );
}

async function openSession(shop: TestShop): Promise<string> {
  const { merchantId, userIds } = shop;
  const session = await acrossMerchants(shop.operator, (tx) =>
    tx.session.create({
      data: {
        merchantId,
        userId: userIds.CASHIER,
        tokenHash: Buffer.from(v7()),
        expiresAt: new Date(Date.now() + 3_600_000),
      },
      select: { id: true },
    }),
  );
  return session.id;
}
