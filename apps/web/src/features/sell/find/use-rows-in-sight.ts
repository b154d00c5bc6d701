import { useCallback, useLayoutEffect, useState, type RefObject } from "react";

/** Rows beyond the edges, so that a quick flick shows no gap. */
const SPARE_ROWS = 4;

export type RowsInSight = { readonly first: number; readonly last: number; readonly scrollTo: (row: number) => void };

/**
 * Which rows of one height can be seen in a scrolling box; `last` is the one after the last. All rows being equally high makes
 * this a division, so the till carries no library for it.
 */
export function useRowsInSight(box: RefObject<HTMLElement | null>, rowPx: number): RowsInSight {
  const [sight, setSight] = useState({ first: 0, last: 2 * SPARE_ROWS });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowPx) - SPARE_ROWS);
      const last = Math.ceil((element.scrollTop + element.clientHeight) / rowPx) + SPARE_ROWS;
      setSight((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [box, rowPx]);
  const scrollTo = useCallback(
    (row: number) => {
      const element = box.current;
      if (element === null) return;
      const top = row * rowPx;
      const bottom = top + rowPx;
      if (top < element.scrollTop) element.scrollTo({ top });
      else if (bottom > element.scrollTop + element.clientHeight)
        element.scrollTo({ top: bottom - element.clientHeight });
    },
    [box, rowPx],
  );
  return { ...sight, scrollTo };
}
