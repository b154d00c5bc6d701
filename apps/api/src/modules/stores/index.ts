export { findStore } from "./find-store.ts";
export { listStores } from "./stores.reads.ts";
