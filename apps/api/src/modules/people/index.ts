export { listCashiers } from "./users.reads.ts";
