import { benchCheckout, TAX_PPM } from "./checkout/bench-checkout.ts";
import { readOptions, USAGE, type BenchOptions, type Part } from "./options.ts";
import { benchRace } from "./race/bench-race.ts";
import { benchSearch } from "./search/bench-search.ts";
import { checkBooks } from "./world/check-books.ts";
import { countDeadlocks } from "./world/count-deadlocks.ts";
import { openBenchShop, type BenchShop } from "./world/open-bench-shop.ts";
import { startWorld, type World } from "./world/start-world.ts";

const REGISTERS = 64;

function openShop(world: World): Promise<BenchShop> {
  return openBenchShop(world.ownerUrl, {
    name: "Bench",
    currencyCode: "INR",
    locale: "en-IN",
    timeZone: "Asia/Kolkata",
    taxPpm: TAX_PPM,
    registers: REGISTERS,
  });
}

const parts: Record<Part, (world: World, options: BenchOptions) => Promise<boolean>> = {
  checkout: async (world, options) => benchCheckout(world, await openShop(world), options),
  search: async (world) => benchSearch(world, await openShop(world)),
  race: async (world) => benchRace(world, await openShop(world)),
};

async function run(options: BenchOptions): Promise<boolean> {
  const startedAt = performance.now();
  const world = await startWorld(console.log);
  try {
    let isRight = true;
    for (const [name, part] of Object.entries(parts)) {
      if (options.only === null || options.only === name) isRight = (await part(world, options)) && isRight;
    }
    const deadlocks = await countDeadlocks(world.ownerUrl);
    console.log(`\ndeadlocks in pg_stat_database: ${deadlocks}`);
    isRight = (await checkBooks(world.ownerUrl)) && deadlocks === 0 && isRight;
    console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s in all`);
    return isRight;
  } finally {
    await world.stop();
  }
}

try {
  process.exitCode = (await run(readOptions())) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 1;
}
