import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { useState, type ReactNode } from "react";
import { classNames } from "@/lib/class-names.ts";
import { Button } from "@/ui/button.tsx";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  /** "sheet" slides up from the bottom on phones and stands at the right on wide screens. */
  shape?: "dialog" | "sheet";
  className?: string;
  children: ReactNode;
};

const SHAPES = {
  dialog: "top-1/2 left-1/2 max-h-[92dvh] w-[min(calc(100vw-2rem),30rem)] -translate-x-1/2 -translate-y-1/2 rounded-md",
  sheet:
    "inset-x-0 bottom-0 max-h-[92dvh] rounded-t-md sm:inset-x-auto sm:inset-y-0 sm:right-0 sm:max-h-none sm:w-[28rem] sm:rounded-none",
} as const;

/** Something to answer before going on. Escape and the cross close it; the focus goes back to where it was. */
export function Dialog({ open, onOpenChange, ...content }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <DialogContent {...content} />
      </Radix.Portal>
    </Radix.Root>
  );
}

function DialogContent({
  title,
  description,
  shape = "dialog",
  className,
  children,
}: Omit<DialogProps, "open" | "onOpenChange">) {
  // A field that takes the focus by itself has it before Radix looks who had it, so we look earlier.
  const [opener] = useState(() => document.activeElement);
  const restoreFocus = (event: Event) => {
    event.preventDefault();
    const isTaken = document.activeElement !== null && document.activeElement !== document.body;
    if (!isTaken && opener instanceof HTMLElement) opener.focus();
  };
  return (
    <Radix.Content
      {...(description === undefined ? { "aria-describedby": undefined } : {})}
      onCloseAutoFocus={restoreFocus}
      className={classNames(
        "fixed z-40 flex animate-rise flex-col overflow-hidden bg-raised shadow-float",
        SHAPES[shape],
        className,
      )}
    >
      <header className="flex items-start justify-between gap-4 py-3 pr-3 pl-5">
        <div className="flex flex-col gap-1 pt-2">
          <Radix.Title className="text-20 font-semibold">{title}</Radix.Title>
          {description !== undefined && (
            <Radix.Description className="text-14 text-soft">{description}</Radix.Description>
          )}
        </div>
        <Radix.Close asChild>
          <Button look="quiet" size="icon" aria-label="Close">
            <X aria-hidden />
          </Button>
        </Radix.Close>
      </header>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-5 pt-1 pb-5">{children}</div>
    </Radix.Content>
  );
}

/** The row of buttons that ends a dialog or a form; the last one is what usually happens. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap justify-end gap-2">{children}</div>;
}
