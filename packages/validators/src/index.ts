export * from "./scalars.ts";
export * from "./session.ts";
export * from "./products.ts";
export * from "./categories.ts";
export * from "./stock.ts";
export * from "./sales.ts";
