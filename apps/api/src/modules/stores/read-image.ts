import { crc32 } from "node:zlib";

export type ImageType = "image/png" | "image/jpeg";
export type Image = { readonly type: ImageType; readonly width: number; readonly height: number };

/**
 * What picture some bytes are, told by their first and last bytes and their header and by nothing anybody says of them. Null for
 * everything that is not a whole PNG or JPEG, SVG above all, which may carry scripts.
 */
export function readImage(bytes: Uint8Array): Image | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readPng(data) ?? readJpeg(data);
}

const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const PNG_END = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
const HEADER_END = 33;

// A PNG is its signature, the chunk IHDR (13 bytes, with a checksum) and further chunks up to the empty IEND.
function readPng(data: Buffer): Image | null {
  if (data.length < HEADER_END + PNG_END.length) return null;
  if (!data.subarray(0, PNG_START.length).equals(PNG_START) || data.toString("latin1", 12, 16) !== "IHDR") return null;
  if (!data.subarray(-PNG_END.length).equals(PNG_END)) return null;
  if (crc32(data.subarray(12, 29)) !== data.readUInt32BE(29)) return null;
  return sized("image/png", data.readUInt32BE(16), data.readUInt32BE(20));
}

// A JPEG is a row of segments, each with its marker and length; the one that begins a frame tells the size.
function readJpeg(data: Buffer): Image | null {
  if (data.length < 20 || data.readUInt16BE(0) !== START_OF_IMAGE) return null;
  if (data.readUInt16BE(data.length - 2) !== END_OF_IMAGE) return null;
  for (let at = 2; at + 9 <= data.length; at += 2 + data.readUInt16BE(at + 2)) {
    if (data[at] !== 0xff || data.readUInt16BE(at + 2) < 2) return null;
    const marker = data.readUInt8(at + 1);
    if (marker === START_OF_SCAN) return null;
    if (FRAMES.has(marker)) return sized("image/jpeg", data.readUInt16BE(at + 7), data.readUInt16BE(at + 5));
  }
  return null;
}

const START_OF_IMAGE = 0xffd8;
const END_OF_IMAGE = 0xffd9;
const START_OF_SCAN = 0xda;
/** Baseline, extended and progressive frames: what browsers and printers read. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

const sized = (type: ImageType, width: number, height: number): Image | null =>
  width > 0 && height > 0 ? { type, width, height } : null;
