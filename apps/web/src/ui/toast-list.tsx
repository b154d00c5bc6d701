"use client";

import { Toaster as Sonner } from "sonner";

const classNames = {
  toast: "!rounded-md !border !border-line !bg-raised !text-ink !font-sans !text-14",
  description: "!text-soft",
  actionButton: "!h-9 !rounded-sm !bg-accent !px-3 !text-on-accent",
};

/** Short messages, one above the other. */
export function ToastList() {
  return (
    <Sonner
      position="bottom-center"
      offset={{ bottom: 88 }}
      mobileOffset={{ bottom: 88 }}
      toastOptions={{ classNames }}
    />
  );
}
