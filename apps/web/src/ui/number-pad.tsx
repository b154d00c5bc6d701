"use client";

import { Delete } from "lucide-react";
import { Button } from "@/ui/button.tsx";

const KEYS = ["7", "8", "9", "4", "5", "6", "1", "2", "3", "0", "00", "."] as const;

type NumberPadProps = { onPress: (key: string) => void; onDelete: () => void; className?: string };

/** Figures for thumbs. The keyboard does the same, so the focus stays in the field. */
export function NumberPad({ onPress, onDelete, className }: NumberPadProps) {
  return (
    // Taking the focus away would close what the person is typing into.
    <div role="group" aria-label="Number pad" className={className} onPointerDown={(event) => event.preventDefault()}>
      <div className="grid grid-cols-3 gap-2">
        {KEYS.map((key) => (
          <Button key={key} size="tile" className="border-line font-medium" tabIndex={-1} onClick={() => onPress(key)}>
            {key}
          </Button>
        ))}
      </div>
      <Button size="tile" className="mt-2 w-full border-line font-medium" tabIndex={-1} onClick={onDelete}>
        <Delete aria-hidden />
        Delete
      </Button>
    </div>
  );
}
