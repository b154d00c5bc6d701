import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { classNames } from "@/lib/class-names.ts";

const badgeStyles = cva(
  "inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-12 font-semibold whitespace-nowrap",
  {
    variants: {
      meaning: {
        neutral: "bg-sunken text-soft",
        success: "bg-success-soft text-success",
        warning: "bg-warning-soft text-warning",
        danger: "bg-danger-soft text-danger",
      },
    },
    defaultVariants: { meaning: "neutral" },
  },
);

/** A state in one or two words. The word says it; the colour only helps. */
export function Badge({ meaning, className, ...props }: ComponentProps<"span"> & VariantProps<typeof badgeStyles>) {
  return <span className={classNames(badgeStyles({ meaning }), className)} {...props} />;
}
