"use client";

import { Delete } from "lucide-react";
import { classNames } from "@/lib/class-names.ts";
import { Button } from "@/ui/button.tsx";

const KEYS = ["7", "8", "9", "4", "5", "6", "1", "2", "3", ".", "0"] as const;
const KEY = "h-12 border-line text-20 font-medium md:h-15";

type NumberPadProps = { onPress: (key: string) => void; onDelete: () => void; className?: string };

/** Figures for thumbs. The keyboard does the same, so the focus stays in the field. */
export function NumberPad({ onPress, onDelete, className }: NumberPadProps) {
  return (
    <div
      role="group"
      aria-label="Number pad"
      className={classNames("grid grid-cols-3 content-start gap-2", className)}
      // Taking the focus away would close what the person is typing into.
      onPointerDown={(event) => event.preventDefault()}
    >
      {KEYS.map((key) => (
        <Button key={key} tabIndex={-1} className={KEY} onClick={() => onPress(key)}>
          {key}
        </Button>
      ))}
      <Button tabIndex={-1} className={KEY} aria-label="Delete the last figure" onClick={onDelete}>
        <Delete aria-hidden />
      </Button>
    </div>
  );
}
