import { randomInt } from "node:crypto";
import { connectAsOwner } from "../../packages/db/src/migrate.ts";

/** What is in the database when the product starts. */
export interface ShopState {
  /** There is no shop yet. */
  isEmpty: boolean;
  /** The shop is the demo's. */
  isDemo: boolean;
}

/** Whether there is a shop in the database, and whether it is the demo. */
export async function readShopState(ownerUrl: string): Promise<ShopState> {
  const owner = await connectAsOwner(ownerUrl);
  try {
    const { rows } = await owner.query<ShopState>(
      `SELECT is_empty AS "isEmpty", is_demo AS "isDemo" FROM setup_state()`,
    );
    return rows[0] ?? { isEmpty: false, isDemo: false };
  } finally {
    await owner.end();
  }
}

// Without the letters and digits that are read for one another.
const SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A code nobody guesses (75 bits) and anybody can copy from a screen: ABCDE-FGHJK-LMNPQ. */
export function newSetupCode(): string {
  const group = () => Array.from({ length: 5 }, () => SIGNS[randomInt(SIGNS.length)]).join("");
  return [group(), group(), group()].join("-");
}
