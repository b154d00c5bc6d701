import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "@/lib/class-names.ts";

const buttonStyles = cva(
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-md text-14 font-semibold whitespace-nowrap transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:opacity-50 [&_svg]:size-[18px] [&_svg]:shrink-0",
  {
    variants: {
      look: {
        primary: "bg-accent text-on-accent hover:bg-accent-hover",
        outline: "border border-control bg-surface text-ink hover:bg-sunken",
        quiet: "text-ink hover:bg-sunken",
        danger: "bg-danger text-on-danger hover:bg-danger-hover",
        link: "text-accent underline underline-offset-4 hover:text-accent-hover",
      },
      size: { normal: "h-11 px-4", large: "h-14 px-6 text-16", icon: "size-11 p-0", tile: "h-14 px-2 text-16" },
    },
    defaultVariants: { look: "outline", size: "normal" },
  },
);

type ButtonProps = ComponentProps<"button"> & VariantProps<typeof buttonStyles> & { asChild?: boolean };

/** Every pressable thing. `asChild` lends the look to a link. Never smaller than 44 px. */
export function Button({ look, size, asChild = false, className, type, ...props }: ButtonProps) {
  const merged = classNames(buttonStyles({ look, size }), className);
  if (asChild) return <Slot.Root className={merged} {...props} />;
  return <button type={type ?? "button"} className={merged} {...props} />;
}
