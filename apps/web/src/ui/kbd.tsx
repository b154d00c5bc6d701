import type { ReactNode } from "react";
import { classNames } from "@/lib/class-names.ts";

/** A key of the keyboard. It takes its colour from what it stands on. */
export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={classNames(
        "inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-current/40 px-1 font-sans text-12 font-medium",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
