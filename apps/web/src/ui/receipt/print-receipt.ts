import type { Paper } from "./paper.ts";

const MM_PER_PX = 25.4 / 96;
const MARGIN_MM = 4;

/**
 * Prints what stands in the print root on a roll of this width. The page is made exactly as long as the receipt: a roll has no
 * pages, and a longer one would feed out empty paper (field notes 19).
 */
export function printReceipt(paper: Paper): void {
  const root = document.querySelector<HTMLElement>("[data-print-root]");
  if (root === null) return;
  const lengthMm = Math.ceil(root.scrollHeight * MM_PER_PX) + MARGIN_MM;
  const style = document.createElement("style");
  style.textContent = `@page { size: ${paper}mm ${lengthMm}mm; margin: 0 }`;
  document.head.append(style);
  window.addEventListener("afterprint", () => style.remove(), { once: true });
  window.print();
}
