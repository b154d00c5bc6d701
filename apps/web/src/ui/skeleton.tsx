import { classNames } from "@/lib/class-names.ts";

/** Holds the place of what is still loading, at its final size. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classNames("block h-4 animate-pulse rounded-sm bg-sunken", className)} />;
}
