export { currencyExponent } from "./currency-exponent.ts";
export { findStore, findWorkplace } from "./find-store.ts";
export { listStores } from "./stores.reads.ts";
export { shareStoreList } from "./store-list-lock.ts";
