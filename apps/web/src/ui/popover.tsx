import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";

type PopoverProps = {
  label: string;
  trigger: ReactNode;
  children: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** A small panel beside what opened it. */
export function Popover({ label, trigger, children, ...state }: PopoverProps) {
  return (
    <Radix.Root {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align="start"
          collisionPadding={8}
          sideOffset={6}
          className="z-50 w-80 max-w-[calc(100vw-2rem)] animate-rise rounded-md bg-raised p-4 shadow-float"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
