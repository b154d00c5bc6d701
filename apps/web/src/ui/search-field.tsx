"use client";

import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { classNames } from "@/lib/class-names.ts";
import { Input } from "@/ui/input.tsx";
import { enterRows } from "@/ui/row-link.tsx";

const PAUSE_MS = 250;

type SearchFieldProps = { label: string; placeholder?: string; value: string; onSearch: (text: string) => void; className?: string };

/** Searches when the typing pauses, and at once with Enter. Escape empties it; arrow down goes to the first row found. */
export function SearchField({ label, placeholder, value, onSearch, className }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  // A search that comes from elsewhere (the back button, a cleared filter) shows in the field; one's own echo does not disturb the typing.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  const send = (next: string) => {
    if (next.trim() === sent.current) return;
    sent.current = next.trim();
    onSearch(sent.current);
  };
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pending.current), []);
  const type = (next: string, pauseMs: number) => {
    setText(next);
    clearTimeout(pending.current);
    pending.current = setTimeout(() => send(next), pauseMs);
  };
  return (
    <div className={classNames("relative", className)}>
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-[18px] -translate-y-1/2 text-soft" />
      <Input
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={text}
        maxLength={100}
        autoComplete="off"
        className="pr-11 pl-10 [&::-webkit-search-cancel-button]:hidden"
        onChange={(event) => type(event.target.value, PAUSE_MS)}
        onKeyDown={(event) => {
          enterRows(event);
          if (event.key === "Enter") type(text, 0);
          if (event.key === "Escape" && text !== "") type("", 0);
        }}
      />
      {text !== "" && (
        <button type="button" aria-label="Clear search" onClick={() => type("", 0)} className="absolute top-0 right-0 flex size-11 items-center justify-center rounded-md text-soft hover:text-ink">
          <X aria-hidden className="size-[18px]" />
        </button>
      )}
    </div>
  );
}
