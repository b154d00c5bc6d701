"use client";

import { classNames } from "@/lib/class-names.ts";
import { useCatalog } from "@/offline/catalog.ts";
import { setSearch, setView, useView } from "../till/view-store.ts";

/** The categories that have something in them, side by side. */
export function CategoryChips() {
  const categories = useCatalog((state) => state.categories);
  const chosen = useView((state) => (state.search === "" ? state.categoryId : null));
  const choose = (categoryId: string | null) => {
    setSearch("");
    setView({ categoryId });
  };
  return (
    <div
      role="group"
      aria-label="Categories"
      className="-mx-1 flex shrink-0 gap-2 overflow-x-auto p-1 [scrollbar-width:none]"
    >
      <Chip label="All" isChosen={chosen === null} onChoose={() => choose(null)} />
      {categories
        .filter((category) => category.productCount > 0)
        .map((category) => (
          <Chip
            key={category.id}
            label={category.name}
            isChosen={chosen === category.id}
            onChoose={() => choose(category.id)}
          />
        ))}
    </div>
  );
}

type ChipProps = { label: string; isChosen: boolean; onChoose: () => void };

function Chip({ label, isChosen, onChoose }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className={classNames(
        "h-11 shrink-0 rounded-full border px-4 text-14 font-medium whitespace-nowrap",
        isChosen ? "border-accent bg-accent-soft text-accent" : "border-line bg-surface text-ink hover:bg-sunken",
      )}
    >
      {label}
    </button>
  );
}
