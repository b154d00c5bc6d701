export { movementsOf } from "./cash-movements.ts";
export { figuresOf } from "./shift-figures.ts";
