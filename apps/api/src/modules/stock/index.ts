export { takeStock, type Take } from "./take-stock.ts";
