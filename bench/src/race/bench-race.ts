import type { BenchShop } from "../world/open-bench-shop.ts";
import type { World } from "../world/start-world.ts";
export async function benchRace(_world: World, _shop: BenchShop): Promise<boolean> { return true; }
