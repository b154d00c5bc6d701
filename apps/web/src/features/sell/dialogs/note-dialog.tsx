"use client";

import { useState } from "react";
import type { TillLine } from "../till/till-cart.ts";
import { changeLine } from "../till/till-store.ts";
import { FieldDialog } from "./field-dialog.tsx";

/** A word about one line, printed under it. */
export function NoteDialog({ line, onClose }: { line: TillLine; onClose: () => void }) {
  const [text, setText] = useState(line.note);
  const apply = () => {
    changeLine(line.lineId, (before) => ({ ...before, note: text.trim() }));
    onClose();
  };
  return (
    <FieldDialog
      title="Note"
      description={line.name}
      label="Printed under the line"
      text={text}
      action="Keep note"
      maxLength={200}
      onText={setText}
      onApply={apply}
      onClose={onClose}
    />
  );
}
