import { useState, type KeyboardEvent } from "react";
import { useExplain } from "@/trpc/use-explain.ts";
import { useFound, type FoundProduct } from "./use-found.ts";

/** What is typed into the field that adds products, what it finds, and what its keys do. */
export function usePicker(storeId: string, onPick: (product: FoundProduct) => void) {
  const explain = useExplain();
  const [text, setText] = useState("");
  const [place, setPlace] = useState(0);
  const [note, setNote] = useState<string>();
  const { rows, isCurrent, isNothing, lookUp } = useFound(storeId, text);
  const isOpen = rows.length > 0 && isCurrent;
  const type = (next: string) => {
    setText(next);
    setPlace(0);
    setNote(undefined);
  };
  const pick = (product: FoundProduct) => {
    onPick(product);
    type("");
  };
  const takeTyped = async () => {
    const wanted = text.trim();
    const chosen = isOpen ? rows[Math.min(place, rows.length - 1)] : undefined;
    if (wanted === "") return;
    if (chosen !== undefined) return pick(chosen);
    // The field is free for the next code while this one is looked up.
    type("");
    try {
      const found = await lookUp(wanted);
      if (found === null) setNote(`No single product fits “${wanted}”.`);
      else onPick(found);
    } catch (error) {
      setNote(explain(error));
    }
  };
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => void takeTyped(),
    ArrowDown: () => setPlace(Math.min(rows.length - 1, place + 1)),
    ArrowUp: () => setPlace(Math.max(0, place - 1)),
    Escape: () => type(""),
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return { text, type, place, note, rows, isOpen, isNothing, pick, onKeyDown };
}

export type Picker = ReturnType<typeof usePicker>;
