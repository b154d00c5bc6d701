import { formatQuantity, milli, toDecimalString, type Currency } from "@galla/domain";
import type { ProductOutput } from "@galla/validators";
import type { ProductForm } from "./product-form-schema.ts";

/** A form for a product that does not exist yet. */
export function emptyForm(taxClassId: string, minStockMilli: number): ProductForm {
  return {
    name: "",
    description: "",
    sku: "",
    barcodes: [],
    categoryId: null,
    taxClassId,
    unit: "PCS",
    priceMinor: "",
    costMinor: "",
    minStockMilli: quantityText(minStockMilli),
    openingMilli: "",
    expiryDate: "",
    imageUrl: "",
    status: "ACTIVE",
  };
}

/** A product as its form shows it. */
export function formOf(product: ProductOutput, exponent: Currency["exponent"]): ProductForm {
  const { name, description, sku, barcodes, categoryId, taxClassId, unit, status } = product;
  return {
    name,
    description,
    sku,
    barcodes,
    categoryId,
    taxClassId,
    unit,
    status,
    priceMinor: toDecimalString(BigInt(product.priceMinor), exponent),
    costMinor: product.costMinor === undefined ? "" : toDecimalString(BigInt(product.costMinor), exponent),
    minStockMilli: quantityText(product.minStockMilli),
    openingMilli: "",
    expiryDate: product.expiryDate ?? "",
    imageUrl: product.imageUrl ?? "",
  };
}

const quantityText = (quantityMilli: number) => formatQuantity(milli(quantityMilli));
