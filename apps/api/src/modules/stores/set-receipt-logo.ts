import { createHash } from "node:crypto";
import { inMerchant, type Prisma, type Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import type { SetReceiptLogoInput, StoreOutput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { lockStore } from "./lock-store.ts";
import { readImage } from "./read-image.ts";
import { readStore } from "./store-details.reads.ts";

const MOST_BYTES = 32_768;
const MOST_PIXELS = 1024;

/**
 * Puts a picture on a store's receipts, or takes it away. It must be a PNG or JPEG of at most 32 kB and 1024 × 1024 pixels, by what its
 * bytes say. Refuses `input.invalid`, `resource.not_found` and `store.not_assigned`.
 */
export function setReceiptLogo(call: Call, input: SetReceiptLogoInput): Promise<StoreOutput> {
  const { merchantId } = call.actor;
  const { storeId } = input;
  const logo = input.imageBase64 === null ? null : decodeLogo(input.imageBase64);
  return inMerchant(call.database, merchantId, async (tx) => {
    await lockStore(tx, call, storeId);
    const before = await readLogo(tx, merchantId, storeId);
    await tx.store.update({
      where: { merchantId_id: { merchantId, id: storeId } },
      data: { receiptLogo: logo },
      select: { id: true },
    });
    await audit(tx, call, {
      action: "store.logo_changed",
      subjectType: "store",
      subjectId: storeId,
      before: described(before),
      after: described(logo),
    });
    await announce(tx, call, { type: "store.updated", payload: { storeId } });
    return readStore(tx, merchantId, storeId);
  });
}

/** The picture a store's receipts bear; null where there is none. */
export async function readLogo(tx: Tx, merchantId: string, storeId: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const store = await tx.store.findUnique({
    where: { merchantId_id: { merchantId, id: storeId } },
    select: { receiptLogo: true },
  });
  return store?.receiptLogo ?? null;
}

function decodeLogo(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  if (bytes.length > MOST_BYTES) refuseImage("Must be at most 32 kB.");
  const image = readImage(bytes);
  if (image === null) return refuseImage("Must be a PNG or JPEG image.");
  if (image.width > MOST_PIXELS || image.height > MOST_PIXELS)
    refuseImage(`Must be at most ${MOST_PIXELS} × ${MOST_PIXELS} pixels.`);
  return bytes;
}

const refuseImage = (message: string): never =>
  refuse("input.invalid", { issues: [{ field: "imageBase64", message }] });

/** The audit book keeps which picture it was, not the picture. */
function described(logo: Uint8Array | null): Prisma.InputJsonObject {
  if (logo === null) return { logo: null };
  return { logo: { bytes: logo.length, sha256: createHash("sha256").update(logo).digest("hex") } };
}
