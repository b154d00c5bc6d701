import { crc32, deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { v7 } from "uuid";
import { codeOf } from "../../testing/product-command.ts";
import { detailsOf } from "../../testing/sale-command.ts";
import { workingIn } from "../../testing/store-command.ts";
import { openTestShop, type TestShop } from "../../testing/shop.ts";
import { readImage } from "./read-image.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const owner = () => shop.caller("OWNER");
const put = (bytes: Buffer | null) =>
  owner().stores.setReceiptLogo({ storeId: shop.storeId, imageBase64: bytes?.toString("base64") ?? null });
const shown = () => shop.caller("STAFF").stores.receiptLogo({ storeId: shop.storeId });

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** A whole black and white PNG of one bit a pixel. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(1, 8);
  const pixels = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

/** The segments of a JPEG up to its frame, and its end. */
function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const start = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Buffer.from("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  return Buffer.concat([start, frame, Buffer.from([0xff, 0xda, 0, 2, 0x12, 0x34, 0xff, 0xd9])]);
}

describe("a receipt's logo", () => {
  it("comes back as it was given, PNG or JPEG by its bytes, and goes when it is taken away", async () => {
    for (const [bytes, type] of [
      [png(1024, 200), "image/png"],
      [jpeg(300, 1024), "image/jpeg"],
    ] as const) {
      expect((await put(bytes)).hasReceiptLogo).toBe(true);
      expect(await shown()).toEqual({ dataUrl: `data:${type};base64,${bytes.toString("base64")}` });
    }
    expect((await put(null)).hasReceiptLogo).toBe(false);
    expect(await shown()).toEqual({ dataUrl: null });
    const { rows } = await owner().audit.list({ action: "store.logo_changed" });
    const [taken, second, first] = rows.map((row) => row.after);
    expect(taken).toEqual({ logo: null });
    expect(second).toMatchObject({ logo: { bytes: jpeg(300, 1024).length } });
    expect(first).toMatchObject({ logo: { bytes: png(1024, 200).length } });
  });

  it.each([
    ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    [
      "a page that begins like a PNG",
      Buffer.concat([png(8, 8).subarray(0, 8), Buffer.from("<html><script>1</script>")]),
    ],
    ["a PNG whose header does not fit its checksum", Buffer.from(png(8, 8)).fill(9, 19, 20)],
    ["a PNG with something behind its end", Buffer.concat([png(8, 8), Buffer.from("<script>")])],
    ["a PNG cut short", png(8, 8).subarray(0, -5)],
    ["a PNG without height", png(8, 0)],
    ["a JPEG cut short", jpeg(8, 8).subarray(0, -2)],
    ["a JPEG without a frame", Buffer.concat([jpeg(8, 8).subarray(0, 20), Buffer.from([0xff, 0xd9])])],
    ["a GIF", Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;          ")],
    ["nothing", Buffer.alloc(0)],
  ])("is never %s", async (_name, bytes) => {
    expect(readImage(bytes)).toBeNull();
    expect(await detailsOf(put(bytes), "input.invalid")).toMatchObject({ issues: [{ field: "imageBase64" }] });
    expect(await shown()).toEqual({ dataUrl: null });
  });

  it("is never wider or higher than 1024 pixels, nor larger than 32 kB", async () => {
    for (const bytes of [png(1025, 8), png(8, 1025), jpeg(1025, 8), jpeg(8, 1025)])
      expect(await codeOf(put(bytes))).toBe("input.invalid");
    const large = Buffer.concat([jpeg(8, 8).subarray(0, -2), Buffer.alloc(32_800, 7), Buffer.from([0xff, 0xd9])]);
    expect(readImage(large)).not.toBeNull();
    expect(await codeOf(put(large))).toBe("input.invalid");
  });

  it("is seen and changed by those who work in the store", async () => {
    const elsewhere = workingIn(shop, "MANAGER", [shop.secondStoreId]).stores;
    expect(await codeOf(elsewhere.receiptLogo({ storeId: shop.storeId }))).toBe("store.not_assigned");
    expect(await codeOf(elsewhere.setReceiptLogo({ storeId: shop.storeId, imageBase64: null }))).toBe(
      "store.not_assigned",
    );
    expect(await codeOf(elsewhere.receiptLogo({ storeId: v7() }))).toBe("resource.not_found");
  });
});
