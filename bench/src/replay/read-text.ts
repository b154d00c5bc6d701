import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** A file's text, unpacked when it is gzip whatever its name says. UTF-8, or Windows-1252 where it is not valid UTF-8. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isGzip ? gunzipSync(bytes) : bytes;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(plain);
  } catch {
    return new TextDecoder("windows-1252").decode(plain);
  }
}
