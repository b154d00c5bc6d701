import { inMerchant } from "@galla/db";
import type { StoreByIdInput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import { findWorkplace } from "./find-store.ts";
import { readImage } from "./read-image.ts";
import { readLogo } from "./set-receipt-logo.ts";

/** The picture of a store's receipts as a data address, or null. Refuses `resource.not_found` and `store.not_assigned`. */
export function receiptLogo(call: Call, { storeId }: StoreByIdInput): Promise<{ dataUrl: string | null }> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, async (tx) => {
    await findWorkplace(tx, call, storeId);
    const logo = await readLogo(tx, merchantId, storeId);
    const image = logo === null ? null : readImage(logo);
    if (logo === null || image === null) return { dataUrl: null };
    return { dataUrl: `data:${image.type};base64,${Buffer.from(logo).toString("base64")}` };
  });
}
