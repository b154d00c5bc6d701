export { listStores } from "./stores.reads.ts";
