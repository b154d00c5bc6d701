"use client";

import { Search, X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { classNames } from "@/lib/class-names.ts";
import { Input } from "@/ui/input.tsx";
import { enterRows } from "@/ui/row-link.tsx";
import { useSearchText } from "@/ui/use-search-text.ts";

type SearchFieldProps = {
  label: string;
  placeholder?: string;
  value: string;
  onSearch: (text: string) => void;
  className?: string;
};

/** Searches when the typing pauses, and at once with Enter. Escape empties it; arrow down goes to the first row found. */
export function SearchField({ label, placeholder, value, onSearch, className }: SearchFieldProps) {
  const { text, type, searchNow } = useSearchText(value, onSearch);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    enterRows(event);
    if (event.key === "Enter") searchNow(text);
    if (event.key === "Escape" && text !== "") searchNow("");
  };
  return (
    <div className={classNames("relative", className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-[18px] -translate-y-1/2 text-soft"
      />
      <Input
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={text}
        maxLength={100}
        autoComplete="off"
        className="pr-11 pl-10 [&::-webkit-search-cancel-button]:hidden"
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text !== "" && (
        <button
          type="button"
          aria-label="Clear search"
          onClick={() => searchNow("")}
          className="absolute top-0 right-0 flex size-11 items-center justify-center rounded-md text-soft hover:text-ink"
        >
          <X aria-hidden className="size-[18px]" />
        </button>
      )}
    </div>
  );
}
