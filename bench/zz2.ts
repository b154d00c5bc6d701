import { openBenchShop } from "./src/world/open-bench-shop.ts";
import { startWorld } from "./src/world/start-world.ts";
import { connectApi } from "./src/world/api-connection.ts";
import { loadCatalogue } from "./src/replay/load-catalogue.ts";
import { buildCatalogue } from "./src/replay/build-catalogue.ts";
import { findTarget } from "./src/replay/find-target.ts";
import { readInvoices } from "./src/replay/read-invoices.ts";
import pg from "pg";
const world = await startWorld(console.log);
const shop = await openBenchShop(world.ownerUrl, { name: "Replay", currencyCode: "GBP", locale: "en-GB", timeZone: "Europe/London", taxPpm: 0, registers: 8 });
const api = await connectApi(world.apiUrl, shop.signIn, 32);
const target = await findTarget(api);
const f = readInvoices("/tmp/part.csv", {exponent:2, withoutFees:false});
const prods = await loadCatalogue(api, buildCatalogue(f.invoices), target);
const c = new pg.Client(world.appUrl); await c.connect();
const ids = [...prods.values()].slice(0,40).map(p=>p.id);
await c.query("begin"); await c.query("select set_config('app.merchant_id',$1,true)",[shop.merchantId]);
const q = `SELECT p.id, p.name, p.sku, p.category_id AS "categoryId", p.unit::text AS unit, p.price_minor AS "priceMinor",
             t.rate_ppm AS "taxPpm", t.name AS "taxClassName", l.quantity_milli AS "stockMilli", p.min_stock_milli AS "minStockMilli",
             p.image_url AS "imageUrl",
             ARRAY(SELECT b.barcode FROM product_barcode b WHERE b.merchant_id = p.merchant_id AND b.product_id = p.id
                    ORDER BY b.position, b.barcode) AS barcodes
        FROM product p
        JOIN tax_class t ON t.merchant_id = p.merchant_id AND t.id = p.tax_class_id
        JOIN stock_level l ON l.merchant_id = p.merchant_id AND l.store_id = $2::uuid AND l.product_id = p.id
       WHERE p.merchant_id = $1::uuid AND p.archived_at IS NULL AND p.status = 'ACTIVE'
         AND p.id > ($3::uuid[])[1]
       ORDER BY p.id LIMIT 2001`;
for (const mode of ["force_custom_plan","force_generic_plan"]) {
 await c.query("set plan_cache_mode="+mode);
 console.log(mode, (await c.query({name:"x"+mode, text:"explain (analyze, costs on, buffers off, timing off) "+q, values:[shop.merchantId, shop.storeId, ids]})).rows.map(r=>r["QUERY PLAN"]).join("\n"));
}
await c.end(); await api.close(); await world.stop();
