"use client";

import dynamic from "next/dynamic";
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

// Loaded when first asked for: most visits never open it.
const Palette = dynamic(async () => (await import("./palette.tsx")).Palette, { ssr: false });

const PaletteContext = createContext<{ open: () => void } | null>(null);

/** Opens the palette at Ctrl-K or ⌘K anywhere inside it. */
export function PaletteProvider({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const value = useMemo(() => ({ open: () => setOpen(true) }), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen((open) => !open);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <PaletteContext value={value}>
      {children}
      {isOpen && <Palette onClose={() => setOpen(false)} />}
    </PaletteContext>
  );
}

export function usePalette(): { open: () => void } {
  const palette = useContext(PaletteContext);
  if (palette === null) throw new Error("usePalette outside the office frame");
  return palette;
}
