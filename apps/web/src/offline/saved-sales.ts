import { readDeviceSetting, writeDeviceSetting } from "@/lib/device-setting.ts";

const SAVED = "galla.saved";

/** More than a till ever keeps of carts at once. */
const MOST = 100;

function savedIds(): readonly string[] {
  const kept = readDeviceSetting(SAVED);
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === "string") : [];
}

/** Remembers that the server has a sale, for a cart of it that is still kept on this device. */
export function rememberSaved(saleId: string): void {
  writeDeviceSetting(SAVED, [...savedIds().filter((id) => id !== saleId), saleId].slice(-MOST));
}

/** Whether the server has this sale: its cart is done with, wherever it was sent from. */
export function wasSaved(saleId: string): boolean {
  return savedIds().includes(saleId);
}
