"use client";

import { classNames } from "@/lib/class-names.ts";
import { keepPaper, type Paper } from "./paper.ts";

/** Which roll the printer has. Remembered on this device. */
export function PaperChoice({ paper, onPaper }: { paper: Paper; onPaper: (paper: Paper) => void }) {
  const choose = (width: Paper) => {
    keepPaper(width);
    onPaper(width);
  };
  return (
    <div role="group" aria-label="Paper width" className="flex items-center gap-1 text-13 text-soft">
      <span className="mr-1">Paper</span>
      {([80, 58] as const).map((width) => (
        <button
          key={width}
          type="button"
          aria-pressed={paper === width}
          onClick={() => choose(width)}
          className={classNames(
            "h-11 rounded-md px-3 font-medium hover:bg-sunken",
            paper === width && "bg-sunken font-semibold text-ink",
          )}
        >
          {width} mm
        </button>
      ))}
    </div>
  );
}
