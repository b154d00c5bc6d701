"use client";

import { Toaster as Sonner } from "sonner";

/** Where short messages appear. Say `toast.success("Saved")` from sonner; an error that blocks belongs in the page instead. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-center"
      offset={{ bottom: 88 }}
      toastOptions={{
        classNames: { toast: "!rounded-md !border !border-line !bg-raised !text-ink !font-sans !text-14", description: "!text-soft" },
      }}
    />
  );
}
