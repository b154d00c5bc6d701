import {
  archivedOutput,
  archiveProductInput,
  createProductInput,
  exportProductsInput,
  exportProductsOutput,
  importProductsInput,
  importProductsOutput,
  productByBarcodeInput,
  productByIdInput,
  productListInput,
  productListOutput,
  productOutput,
  tillCatalogInput,
  tillCatalogOutput,
  updateProductInput,
} from "@galla/validators";
import { trpc } from "../../trpc/init.ts";
import { permitted } from "../../trpc/procedures.ts";
import { archiveProduct } from "./archive-product.ts";
import { createProduct } from "./create-product.ts";
import { exportProducts } from "./export-products.ts";
import { importProducts } from "./import-products.ts";
import { listProducts } from "./product-list.reads.ts";
import { findProduct, findProductByBarcode } from "./products.reads.ts";
import { readTillCatalog } from "./till-catalog.reads.ts";
import { updateProduct } from "./update-product.ts";

export const productsRouter = trpc.router({
  list: permitted("product.read")
    .input(productListInput)
    .output(productListOutput)
    .query(({ ctx, input }) => listProducts(ctx.call, input)),
  byId: permitted("product.read")
    .input(productByIdInput)
    .output(productOutput)
    .query(({ ctx, input }) => findProduct(ctx.call, input)),
  byBarcode: permitted("product.read")
    .input(productByBarcodeInput)
    .output(productOutput)
    .query(({ ctx, input }) => findProductByBarcode(ctx.call, input)),
  tillCatalog: permitted("product.read")
    .input(tillCatalogInput)
    .output(tillCatalogOutput)
    .query(({ ctx, input }) => readTillCatalog(ctx.call, input)),
  create: permitted("product.write")
    .input(createProductInput)
    .output(productOutput)
    .mutation(({ ctx, input }) => createProduct(ctx.call, input)),
  update: permitted("product.write")
    .input(updateProductInput)
    .output(productOutput)
    .mutation(({ ctx, input }) => updateProduct(ctx.call, input)),
  archive: permitted("product.archive")
    .input(archiveProductInput)
    .output(archivedOutput)
    .mutation(({ ctx, input }) => archiveProduct(ctx.call, input)),
  importCsv: permitted("product.import")
    .input(importProductsInput)
    .output(importProductsOutput)
    .mutation(({ ctx, input }) => importProducts(ctx.call, input)),
  exportCsv: permitted("product.export")
    .input(exportProductsInput)
    .output(exportProductsOutput)
    .query(({ ctx, input }) => exportProducts(ctx.call, input)),
});
