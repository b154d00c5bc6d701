import pg from "pg";
import { openRecorder } from "../recorded/record-statements.ts";
import { connectApi, outputOf, type ApiConnection } from "../world/api-connection.ts";
import type { BenchShop } from "../world/open-bench-shop.ts";
import { printTable } from "../world/print-table.ts";
import { percentile } from "../world/percentiles.ts";
import type { World } from "../world/start-world.ts";
import { bareBarcode, barePrefix } from "./bare-search.ts";
import { barcodeOf, fillCatalogue, searchTexts } from "./fill-catalogue.ts";
import { replayStatements } from "../recorded/replay-statements.ts";

const PRODUCTS = 100_000;
const SEARCHES = 50;
const REPEATS = 4;

type Search = {
  readonly procedure: string;
  readonly input: unknown;
  readonly bare: (client: pg.PoolClient) => Promise<unknown>;
};
type Times = { readonly http: number[]; readonly same: number[]; readonly bare: number[] };

/** Search by prefix and by barcode among 100,000 products: through HTTP, by the API's own statements, and as one bare statement. */
export async function benchSearch(world: World, shop: BenchShop): Promise<boolean> {
  const startedAt = performance.now();
  await fillCatalogue(world.ownerUrl, shop, PRODUCTS);
  console.log(
    `\n${PRODUCTS.toLocaleString("en")} products made in ${((performance.now() - startedAt) / 1000).toFixed(1)} s; one client at a time`,
  );
  const { merchantId, storeId } = shop;
  const byPrefix = searchTexts(SEARCHES, PRODUCTS).map((search): Search => {
    return {
      procedure: "products.list",
      input: { storeId, search },
      bare: (client) => barePrefix(client, { merchantId, search }),
    };
  });
  const byBarcode = Array.from({ length: SEARCHES }, (_, index): Search => {
    const barcode = barcodeOf(index, PRODUCTS);
    return {
      procedure: "products.byBarcode",
      input: { storeId, barcode },
      bare: (client) => bareBarcode(client, { merchantId, barcode }),
    };
  });
  const api = await connectApi(world.apiUrl, shop.signIn, 1);
  const pool = new pg.Pool({ connectionString: world.appUrl, max: 2 });
  try {
    const prefix = await timeSearches({ world, api, pool, merchantId }, byPrefix);
    const barcode = await timeSearches({ world, api, pool, merchantId }, byBarcode);
    printTimes([
      ["prefix", prefix],
      ["barcode", barcode],
    ]);
    return true;
  } finally {
    await api.close();
    await pool.end();
  }
}

type Bench = {
  readonly world: World;
  readonly api: ApiConnection;
  readonly pool: pg.Pool;
  readonly merchantId: string;
};

async function timeSearches({ world, api, pool, merchantId }: Bench, searches: readonly Search[]): Promise<Times> {
  const times: Times = { http: [], same: [], bare: [] };
  const recorder = await openRecorder(world.appUrl);
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.merchant_id', $1, true)", [merchantId]);
    for (const { procedure, input, bare } of searches) {
      const url = `/trpc/${procedure}?${new URLSearchParams({ input: JSON.stringify(input) }).toString()}`;
      const statements = await recorder.record({ method: "GET", url, cookie: api.cookie });
      for (let repeat = 0; repeat < REPEATS; repeat += 1) {
        times.http.push(await timed(async () => outputOf(await api.query(procedure, input))));
        times.same.push(await timed(() => replayStatements(pool, statements, (text) => text)));
        times.bare.push(await timed(() => bare(client)));
      }
    }
  } finally {
    await client.query("COMMIT");
    client.release();
    await recorder.close();
  }
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function printTimes(rows: readonly (readonly [name: string, times: Times])[]): void {
  const cells = (times: readonly number[]) => [percentile(times, 0.5).toFixed(2), percentile(times, 0.99).toFixed(2)];
  printTable(
    ["ms", "HTTP p50", "p99", "same statements p50", "p99", "one bare statement p50", "p99"],
    rows.map(([name, times]) => [name, ...cells(times.http), ...cells(times.same), ...cells(times.bare)]),
  );
}
