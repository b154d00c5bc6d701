import pg from "pg";
import { connectApi } from "../world/api-connection.ts";
import type { BenchShop } from "../world/open-bench-shop.ts";
import { POOL_SIZE, type World } from "../world/start-world.ts";
import { openRecorder } from "../recorded/record-statements.ts";
import { commandOf, nextBasket, type Goods } from "./baskets.ts";
import { compareCheckouts, warmUp, type Turns } from "./compare-checkouts.ts";
import { functionContender, httpContender, statementContender } from "./contenders.ts";
import { defineRingUp } from "./ring-up-function.ts";
import { PLENTY_MILLI, stockGoods } from "./stock-goods.ts";

export const TAX_PPM = 50_000;
const PRODUCTS = 1_000;

/** Checkouts through HTTP beside the same statements through plain pg and beside one SQL function. Answers whether none failed. */
export async function benchCheckout(
  world: World,
  shop: BenchShop,
  load: Turns & { showStatements: boolean },
): Promise<boolean> {
  const goods: Goods = {
    shop,
    products: await stockGoods(world.ownerUrl, shop, { count: PRODUCTS, taxPpm: TAX_PPM, stockMilli: PLENTY_MILLI }),
  };
  await defineRingUp(world.ownerUrl);
  const api = await connectApi(world.apiUrl, shop.signIn, load.clients);
  const statementPool = new pg.Pool({ connectionString: world.appUrl, max: POOL_SIZE });
  const functionPool = new pg.Pool({ connectionString: world.appUrl, max: load.clients });
  try {
    const recorded = await recordCheckout(world, goods, api.cookie);
    if (load.showStatements)
      for (const { text, values } of recorded.statements)
        console.log(`\n${text}\n  ${JSON.stringify(values).slice(0, 300)}`);
    console.log(
      `(a) sends the ${recorded.statements.length} statements that the API was seen to send for such a sale, BEGIN and COMMIT included`,
    );
    const contenders = [
      httpContender({ api, apiPid: world.apiPid }, goods),
      statementContender(statementPool, goods, recorded),
      functionContender(functionPool, goods),
    ];
    await warmUp(contenders, load);
    const spread = await compareCheckouts(contenders, "spread", load);
    const hot = await compareCheckouts(contenders, "hot", load);
    return spread && hot;
  } finally {
    await Promise.all([api.close(), statementPool.end(), functionPool.end()]);
  }
}

async function recordCheckout(world: World, goods: Goods, cookie: string) {
  const recorder = await openRecorder(world.appUrl);
  try {
    const basket = nextBasket(goods, "spread", { index: 0, count: 1 });
    const statements = await recorder.record({
      method: "POST",
      url: "/trpc/sales.checkout",
      cookie,
      body: commandOf(basket),
    });
    return { basket, statements };
  } finally {
    await recorder.close();
  }
}
