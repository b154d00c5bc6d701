import type { ComponentProps } from "react";
import { classNames } from "@/lib/class-names.ts";

const CONTROL =
  "w-full rounded-md border border-control bg-surface px-3 text-16 text-ink placeholder:text-soft disabled:opacity-50 aria-invalid:border-danger aria-invalid:outline-danger";

/** A line of text to type. */
export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={classNames(CONTROL, "h-11", className)} {...props} />;
}

/** Several lines of text to type. */
export function TextArea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea className={classNames(CONTROL, "min-h-22 py-2", className)} {...props} />;
}
