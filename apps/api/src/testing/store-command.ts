import type { LiveSession, Role } from "@galla/db";
import { v7 } from "uuid";
import type { TestShop } from "./shop.ts";

type Caller = ReturnType<TestShop["caller"]>;
type NewStore = Parameters<Caller["stores"]["create"]>[0];
type ChangedStore = Parameters<Caller["stores"]["update"]>[0];

/** What a person fills in for a new store; its name is nobody else's. */
export function storeOf(fields: Partial<NewStore> = {}): NewStore {
  const storeId = v7();
  return { storeId, name: `Store ${storeId.slice(-12)}`, timeZone: "Asia/Kolkata", taxMode: "EXCLUSIVE", ...fields };
}

/** The form of a stored store as its editor sends it back, with some fields changed. */
export async function storeEdit(
  shop: TestShop,
  storeId: string,
  fields: Partial<ChangedStore> = {},
): Promise<ChangedStore> {
  const store = await shop.caller("OWNER").stores.byId({ storeId });
  const { id, isActive: _isActive, hasReceiptLogo: _hasReceiptLogo, registers: _registers, ...rest } = store;
  return { ...rest, storeId: id, ...fields };
}

/** Somebody of a role who works in the given stores alone. */
export function workingIn(shop: TestShop, role: Role, storeIds: readonly string[]): Caller {
  const actor: LiveSession = { ...shop.callAs(role).actor, storeIds };
  return shop.callerOf(actor);
}

/** Ends every open shift of the shop behind the API's back, so that its places are free. */
export async function endShifts(shop: TestShop): Promise<void> {
  await shop.operator.pool.query(
    `UPDATE shift SET closed_by_id = opened_by_id, closed_at = now(), expected_cash_minor = 0, counted_cash_minor = 0,
            difference_reason = '' WHERE merchant_id = $1 AND closed_at IS NULL`,
    [shop.merchantId],
  );
}
