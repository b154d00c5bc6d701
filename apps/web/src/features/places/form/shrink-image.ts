/** The most the API takes for a logo. */
const MAX_BYTES = 32 * 1024;
// A receipt printer of 80 mm has 576 dots on a line; a logo needs no more.
const WIDTHS = [576, 448, 320, 224, 160] as const;
const MAX_HEIGHT = 576;

/** A picture small enough for a receipt, in Base64; null when it is no picture this browser can read. */
export async function shrinkImage(file: File): Promise<string | null> {
  const image = await createImageBitmap(file).catch(() => null);
  if (image === null) return null;
  for (const width of WIDTHS) {
    const blob = await draw(image, Math.min(1, width / image.width, MAX_HEIGHT / image.height));
    if (blob !== null && blob.size <= MAX_BYTES) return toBase64(await blob.arrayBuffer());
  }
  return null;
}

function draw(image: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext("2d");
  // Paper is white: what is see-through would otherwise be printed by some printers as black.
  if (context !== null) {
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  }
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function toBase64(buffer: ArrayBuffer): string {
  const signs = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte));
  return btoa(signs.join(""));
}
