import { acrossMerchants, openDatabase, type Database, type LiveSession, type Role } from "@galla/db";
import { testDatabase } from "@galla/db/testing";
import { v7 } from "uuid";
import type { Call } from "../platform/call.ts";
import { systemClock, type Clock } from "../platform/clock.ts";
import { createLog } from "../platform/log.ts";
import type { Secrets } from "../platform/secrets.ts";
import { appRouter } from "../router.ts";
import type { Context } from "../trpc/context.ts";
import { trpc } from "../trpc/init.ts";
import { insertMerchant, type MerchantFixture, type MerchantOptions } from "./merchant-fixture.ts";
import { insertProduct, type ProductOptions } from "./product-fixture.ts";

export type TestShop = MerchantFixture & {
  /** As the API sees it: the application's role. */
  readonly database: Database;
  /** As the operator sees it: for looking at rows and planting faults. */
  readonly operator: Database;
  readonly ownerUrl: string;
  callAs(role: Role): Call;
  caller(role: Role | null): ReturnType<typeof createCaller>;
  /** As somebody who is none of the four, say one who works in one store only. */
  callerOf(actor: LiveSession): ReturnType<typeof createCaller>;
  makeProduct(options?: ProductOptions): Promise<{ id: string; sku: string; name: string }>;
  /** A second merchant in the same database. */
  stranger(): Promise<TestShop>;
  close(): Promise<void>;
};

export const TEST_SECRETS: Secrets = { jwtSecret: "j".repeat(40), pinPepper: "p".repeat(40) };

const createCaller = trpc.createCallerFactory(appRouter);
const log = createLog("silent");

/** A fresh merchant with two stores, three registers and a user of each role, on a real database. */
export async function openTestShop(
  options: MerchantOptions & { readonly clock?: Clock; readonly poolSize?: number } = {},
): Promise<TestShop> {
  const urls = await testDatabase();
  const database = openDatabase({ url: urls.appUrl, poolSize: options.poolSize ?? 16, statementTimeoutMs: 30_000 });
  const operator = openDatabase({ url: urls.ownerUrl, poolSize: 2 });
  const close = async () => {
    await database.close();
    await operator.close();
  };
  return shopIn({ database, operator, ownerUrl: urls.ownerUrl, clock: options.clock ?? systemClock, close }, options);
}

type World = Pick<TestShop, "database" | "operator" | "ownerUrl" | "close"> & { readonly clock: Clock };

async function shopIn(world: World, options: MerchantOptions): Promise<TestShop> {
  const fixture = await acrossMerchants(world.operator, (tx) => insertMerchant(tx, options));
  const callAs = (role: Role): Call => ({
    database: world.database,
    clock: world.clock,
    secrets: TEST_SECRETS,
    requestId: v7(),
    ip: "127.0.0.1",
    actor: {
      merchantId: fixture.merchantId,
      sessionId: v7(),
      kind: "WEB",
      userId: fixture.userIds[role],
      role,
      fullName: role,
      storeIds: role === "OWNER" ? null : [fixture.storeId, fixture.secondStoreId],
      till: null,
      mustChangePassword: false,
    },
  });
  return {
    ...fixture,
    ...world,
    callAs,
    caller: (role) => createCaller(contextOf(world, role === null ? null : callAs(role).actor)),
    callerOf: (actor) => createCaller(contextOf(world, actor)),
    makeProduct: (product = {}) => acrossMerchants(world.operator, (tx) => insertProduct(tx, fixture, product)),
    stranger: () => shopIn(world, {}),
  };
}

function contextOf(world: World, session: Context["session"]): Context {
  return {
    database: world.database,
    clock: world.clock,
    log,
    secrets: TEST_SECRETS,
    accessTokenSeconds: 900,
    setupCode: null,
    secureCookies: false,
    requestId: v7(),
    ip: "127.0.0.1",
    userAgent: "test",
    session,
    tillHash: null,
    cookie: { set() {}, clear() {} },
    tillCookie: { set() {}, clear() {} },
    header() {},
  };
}
