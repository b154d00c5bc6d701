export { DEMO_SIGN_INS } from "./demo-shop.ts";
export { hasMerchant } from "./has-merchant.ts";
export { insertRows } from "./insert-rows.ts";
export { seedDemo, type SeedOptions, type SeedSummary } from "./seed-demo.ts";
export { openShop, type ShopPlan, type StorePlan } from "./shop.ts";
