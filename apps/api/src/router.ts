import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { approvalsRouter } from "./modules/approvals/approvals.router.ts";
import { auditRouter } from "./modules/audit/audit.router.ts";
import { categoriesRouter } from "./modules/catalog/categories.router.ts";
import { productsRouter } from "./modules/catalog/products.router.ts";
import { sessionRouter } from "./modules/people/session.router.ts";
import { usersRouter } from "./modules/people/users.router.ts";
import { tokensRouter } from "./modules/people/tokens.router.ts";
import { salesRouter } from "./modules/sales/sales.router.ts";
import { setupRouter } from "./modules/setup/setup.router.ts";
import { shiftsRouter } from "./modules/shifts/shifts.router.ts";
import { stockRouter } from "./modules/stock/stock.router.ts";
import { transfersRouter } from "./modules/stock/transfers.router.ts";
import { registersRouter } from "./modules/stores/registers.router.ts";
import { settingsRouter } from "./modules/stores/settings.router.ts";
import { storesRouter } from "./modules/stores/stores.router.ts";
import { taxClassesRouter } from "./modules/catalog/tax-classes.router.ts";
import { tillsRouter } from "./modules/tills/tills.router.ts";
import { trpc } from "./trpc/init.ts";

export const appRouter = trpc.router({
  setup: setupRouter,
  session: sessionRouter,
  tokens: tokensRouter,
  users: usersRouter,
  tills: tillsRouter,
  approvals: approvalsRouter,
  categories: categoriesRouter,
  products: productsRouter,
  taxClasses: taxClassesRouter,
  stock: stockRouter,
  sales: salesRouter,
  stores: storesRouter,
  registers: registersRouter,
  settings: settingsRouter,
  transfers: transfersRouter,
  audit: auditRouter,
  shifts: shiftsRouter,
});

export type AppRouter = typeof appRouter;
export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;
