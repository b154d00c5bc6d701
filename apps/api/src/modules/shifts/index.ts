export { movementsOf } from "./cash-movements.ts";
export { figuresOf } from "./shift-figures.ts";
export { turnToAdd } from "./shift-turn.ts";
export { requireTill } from "./till-rule.ts";
