import Link from "next/link";
import type { ComponentProps, KeyboardEvent } from "react";
import { classNames } from "@/lib/class-names.ts";

/** The link of a row. It covers the whole row, so that one can press anywhere; other controls in the row need `relative z-10`. */
export function RowLink({ className, ...props }: ComponentProps<typeof Link>) {
  return (
    <Link
      data-row-link
      onKeyDown={moveBetweenRows}
      className={classNames(
        "font-medium text-ink wrap-anywhere outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent",
        className,
      )}
      {...props}
    />
  );
}

/** Arrow keys, Home and End go from row to row of the list around them. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget.closest<HTMLElement>("[data-rows]");
  if (list === null) return;
  const links = rowLinksIn(list);
  const next = nextPlace(event.key, links.indexOf(event.currentTarget), links.length);
  if (next === null) return;
  event.preventDefault();
  links[next]?.focus();
}

/** Goes from the search field into the first row below it. */
export function enterRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown") return;
  const list = document.querySelector<HTMLElement>("[data-rows]");
  const first = list === null ? undefined : rowLinksIn(list)[0];
  if (first === undefined) return;
  event.preventDefault();
  first.focus();
}

// The cards and the table are both there; only those of the one that is shown can be reached.
function rowLinksIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[data-row-link]")].filter((link) => link.offsetParent !== null);
}

function nextPlace(key: string, place: number, count: number): number | null {
  if (key === "ArrowDown") return Math.min(place + 1, count - 1);
  if (key === "ArrowUp") return Math.max(place - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}
