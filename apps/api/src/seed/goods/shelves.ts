import { care } from "./care.ts";
import { dairyDrinks } from "./dairy-drinks.ts";
import { home } from "./home.ts";
import { kitchen } from "./kitchen.ts";
import type { Shelf } from "./shelf.ts";
import { snacks } from "./snacks.ts";
import { staples } from "./staples.ts";

export type { Shelf };

/** Everything the demo shop sells, shelf by shelf. */
export const shelves: readonly Shelf[] = [...staples, ...kitchen, ...dairyDrinks, ...snacks, ...care, ...home];
