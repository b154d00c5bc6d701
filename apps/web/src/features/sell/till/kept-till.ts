import { readDeviceSetting, writeDeviceSetting } from "@/lib/device-setting.ts";
import { newCart, type TillCart } from "./till-cart.ts";

export type HeldCart = { readonly heldAt: number; readonly cart: TillCart };

/** What a register's till must not lose: the sale in the making, whether it is being paid, and the carts put aside. */
export type KeptTill = { readonly cart: TillCart; readonly isPaying: boolean; readonly held: readonly HeldCart[] };

// Another shape of a cart gets another number, so that an old cart is never misread.
const keyOf = (registerId: string) => `galla.till.1.${registerId}`;

/** What this device has kept for a register; an empty till where there is nothing. */
export function readTill(registerId: string): KeptTill {
  const value = readDeviceSetting(keyOf(registerId));
  return isKeptTill(value) ? value : { cart: newCart(), isPaying: false, held: [] };
}

/** Written at every change, at once: localStorage has it before the next key is pressed, so a crash loses nothing. */
export function writeTill(registerId: string, { cart, isPaying, held }: KeptTill): void {
  writeDeviceSetting(keyOf(registerId), { cart, isPaying, held });
}

function isKeptTill(value: unknown): value is KeptTill {
  if (typeof value !== "object" || value === null || !("cart" in value) || !("held" in value)) return false;
  const { cart, held } = value;
  return (
    typeof cart === "object" && cart !== null && "lines" in cart && Array.isArray(cart.lines) && Array.isArray(held)
  );
}
