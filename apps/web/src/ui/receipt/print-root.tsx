"use client";

import type { ReactNode } from "react";
import { createPortal } from "react-dom";

/**
 * What the printer gets instead of the screen. It is laid out off screen at the width of the roll, so that its length is known
 * before printing; on paper everything else disappears.
 */
export function PrintRoot({ children }: { children: ReactNode }) {
  return createPortal(
    <div
      data-print-root
      aria-hidden
      inert
      className="pointer-events-none fixed top-0 -left-[200vw] w-fit bg-white print:static"
    >
      {children}
    </div>,
    document.body,
  );
}
