import { printReceipt } from "@/ui/receipt/print-receipt.ts";
import type { Sheet } from "./sheet.ts";

/** Prints what stands in the print root: on a roll as one page of its own length, on A4 with margins and as many pages as it takes. */
export function printSheet(sheet: Sheet): void {
  if (sheet !== "A4") return printReceipt(sheet);
  const style = document.createElement("style");
  style.textContent = "@page { size: A4; margin: 14mm }";
  document.head.append(style);
  window.addEventListener("afterprint", () => style.remove(), { once: true });
  window.print();
}
