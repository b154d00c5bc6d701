import { DropdownMenu as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/lib/class-names.ts";

type DropdownMenuProps = {
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "end";
  /** Whether it is open when it first appears, because it was asked for before it could. */
  isOpenAtFirst?: boolean;
};

/** A list of things to do, opened by its trigger. */
export function DropdownMenu({ trigger, children, align = "end", isOpenAtFirst = false }: DropdownMenuProps) {
  return (
    // Not modal: a menu closes at the first press elsewhere, and hiding the page behind it would hide what has the focus.
    <Radix.Root modal={false} defaultOpen={isOpenAtFirst}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 min-w-56 animate-rise rounded-md bg-raised p-1 shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export function MenuItem({ className, ...props }: ComponentProps<typeof Radix.Item>) {
  return (
    <Radix.Item
      className={classNames(
        "flex min-h-11 cursor-pointer items-center gap-3 rounded-sm px-3 text-14 outline-none select-none data-disabled:opacity-50 data-highlighted:bg-sunken [&_svg]:size-[18px] [&_svg]:text-soft",
        className,
      )}
      {...props}
    />
  );
}

export function MenuLabel(props: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label className="px-3 py-2 text-13 text-soft" {...props} />;
}

export function MenuSeparator() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
}
