import type pg from "pg";
import { v7 } from "uuid";
import type { ApiConnection } from "../world/api-connection.ts";
import { cpuOf, ownCpu, type CpuClock } from "../world/cpu-time.ts";
import type { Work } from "../world/measure.ts";
import type { Statement } from "../recorded/record-statements.ts";
import { replayStatements } from "../recorded/replay-statements.ts";
import { commandOf, LINE_UNITS, nextBasket, type Basket, type Goods, type Scenario } from "./baskets.ts";

export type Contender = { readonly name: string; readonly cpu: CpuClock; work(scenario: Scenario): Work };

/** The product: HTTP to the API's process. */
export function httpContender({ api, apiPid }: { api: ApiConnection; apiPid: number }, goods: Goods): Contender {
  return {
    name: "HTTP",
    cpu: cpuOf(apiPid),
    work: (scenario) => async (client) => {
      const answer = await api.mutate("sales.checkout", commandOf(nextBasket(goods, scenario, client)));
      return answer.ok ? null : answer.code;
    },
  };
}

/** (a) The statements the API sends for such a sale, recorded once, through plain pg in this process. */
export function statementContender(
  pool: pg.Pool,
  goods: Goods,
  recorded: { basket: Basket; statements: readonly Statement[] },
): Contender {
  const constants = new Set([goods.shop.merchantId, goods.shop.storeId, goods.shop.managerId, goods.shop.taxClassId]);
  return {
    name: "(a) plain pg",
    cpu: ownCpu,
    work: (scenario) => async (client) => {
      const basket = nextBasket(goods, scenario, client);
      const substitute = substitutionOf(recorded.basket, basket, constants);
      return failureOf(() => replayStatements(pool, recorded.statements, substitute));
    },
  };
}

/** (b) One SQL function that does it all, called by clients that do nothing else. */
export function functionContender(pool: pg.Pool, goods: Goods): Contender {
  const { merchantId, managerId } = goods.shop;
  const quantities = LINE_UNITS.map((units) => String(units * 1000));
  return {
    name: "(b) SQL function",
    cpu: ownCpu,
    work: (scenario) => async (client) => {
      const { saleId, register, products } = nextBasket(goods, scenario, client);
      const values = [
        merchantId,
        managerId,
        register.id,
        register.shiftId,
        saleId,
        products.map((product) => product.id),
        quantities,
      ];
      return failureOf(() =>
        pool.query({ name: "ring_up", text: "SELECT bench.ring_up($1, $2, $3, $4, $5, $6, $7)", values }),
      );
    },
  };
}

// What a bill's number begins with belongs to its register.
const BILL_PREFIX = /^(BILL-\d{4}-)(?:[0-9A-Z]+-)?$/;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** Ids of the recorded basket become those of the new one by position, constants stay, and every other id is made anew. */
function substitutionOf(from: Basket, to: Basket, constants: ReadonlySet<string>): (text: string) => string {
  const ids = new Map([
    [from.saleId, to.saleId],
    [from.register.id, to.register.id],
    [from.register.shiftId, to.register.shiftId],
  ]);
  const registerPart = to.register.code === "" ? "" : `${to.register.code}-`;
  from.products.forEach((product, index) => ids.set(product.id, to.products[index]?.id ?? product.id));
  return (text) =>
    text.replace(BILL_PREFIX, `$1${registerPart}`).replace(UUID, (id) => {
      if (constants.has(id)) return id;
      const known = ids.get(id) ?? v7();
      ids.set(id, known);
      return known;
    });
}

async function failureOf(attempt: () => Promise<unknown>): Promise<string | null> {
  try {
    await attempt();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
