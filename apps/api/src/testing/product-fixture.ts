import type { Tx } from "@galla/db";
import { foldText, searchTerms, type Unit } from "@galla/domain";
import { v7 } from "uuid";
import type { MerchantFixture } from "./merchant-fixture.ts";

export type ProductOptions = {
  readonly name?: string;
  readonly sku?: string;
  readonly unit?: Unit;
  readonly priceMinor?: bigint;
  readonly costMinor?: bigint;
  readonly minStockMilli?: bigint;
  readonly taxClassId?: string;
  readonly barcodes?: readonly string[];
  readonly status?: "ACTIVE" | "INACTIVE" | "DISCONTINUED";
  readonly expiryDate?: string;
  /** At the first store; the second store starts at zero. */
  readonly stockMilli?: bigint;
};

/** A product with its barcodes, search terms and stock levels, its opening stock being movement 1. */
export async function insertProduct(tx: Tx, fixture: MerchantFixture, options: ProductOptions) {
  const id = v7();
  const { merchantId } = fixture;
  const { name = `Product ${id.slice(-6)}`, sku = `SKU-${id.slice(-12)}`, barcodes = [], stockMilli = 0n } = options;
  const createdById = fixture.userIds.OWNER;
  await tx.product.create({
    data: {
      merchantId,
      id,
      name,
      nameFolded: foldText(name),
      sku,
      skuFolded: foldText(sku),
      taxClassId: options.taxClassId ?? fixture.taxClassId,
      unit: options.unit ?? "PCS",
      priceMinor: options.priceMinor ?? 1000n,
      costMinor: options.costMinor ?? 700n,
      minStockMilli: options.minStockMilli ?? 0n,
      status: options.status ?? "ACTIVE",
      expiryDate: options.expiryDate === undefined ? null : new Date(options.expiryDate),
      createdById,
    },
    select: { id: true },
  });
  await insertCodes(tx, { merchantId, productId: id, name, sku, barcodes });
  await insertStock(tx, fixture, { productId: id, stockMilli });
  return { id, sku, name };
}

type Codes = { merchantId: string; productId: string; name: string; sku: string; barcodes: readonly string[] };

async function insertCodes(tx: Tx, { merchantId, productId, name, sku, barcodes }: Codes): Promise<void> {
  await tx.productBarcode.createMany({
    data: barcodes.map((barcode, position) => ({ merchantId, productId, barcode, position })),
  });
  const terms = new Set([...searchTerms(name), foldText(sku), ...barcodes]);
  await tx.productTerm.createMany({ data: [...terms].map((term) => ({ merchantId, productId, term })) });
}

type Opening = { productId: string; stockMilli: bigint };

async function insertStock(tx: Tx, fixture: MerchantFixture, { productId, stockMilli }: Opening): Promise<void> {
  const { merchantId, storeId, secondStoreId } = fixture;
  const hasStock = stockMilli > 0n;
  await tx.stockLevel.createMany({
    data: [
      { merchantId, storeId, productId, quantityMilli: stockMilli, seq: hasStock ? 1n : 0n },
      { merchantId, storeId: secondStoreId, productId },
    ],
  });
  if (!hasStock) return;
  await tx.stockMovement.create({
    data: {
      merchantId,
      storeId,
      productId,
      seq: 1n,
      type: "RESTOCK",
      changeMilli: stockMilli,
      beforeMilli: 0n,
      afterMilli: stockMilli,
      reason: "OPENING",
      createdById: fixture.userIds.OWNER,
    },
    select: { seq: true },
  });
}
