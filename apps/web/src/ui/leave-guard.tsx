"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { guardLeaving } from "@/lib/leaving.ts";
import { AlertDialog } from "@/ui/alert-dialog.tsx";

/** Asks before what was typed is lost: by a link, the back button, the palette, or closing the page. */
export function LeaveGuard({ isUnsaved }: { isUnsaved: boolean }) {
  const [go, setGo] = useState<(() => void) | null>(null);
  const router = useRouter();
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (next: () => void) => setGo(() => next);
    guardLeaving(ask);
    const stop = [onClose(), onLink((href) => ask(() => router.push(href))), onTraverse(ask)];
    return () => {
      guardLeaving(null);
      for (const end of stop) end();
    };
  }, [isUnsaved, router]);
  return (
    <AlertDialog
      open={go !== null}
      onOpenChange={() => setGo(null)}
      title="Leave without saving?"
      description="What you changed on this page has not been saved and will be lost."
      action="Leave without saving"
      cancel="Stay"
      onAction={() => go?.()}
    />
  );
}

/** The browser asks in its own words when the page is closed or reloaded. */
function onClose(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener("beforeunload", ask);
  return () => window.removeEventListener("beforeunload", ask);
}

// On the window and before everybody else, because the router's own link handler would already have left.
function onLink(ask: (href: string) => void): () => void {
  const catchLink = (event: MouseEvent) => {
    const opensElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (opensElsewhere || !(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.download !== "")
      return;
    if (link.origin !== window.location.origin || link.href === window.location.href) return;
    event.preventDefault();
    event.stopPropagation();
    ask(link.pathname + link.search + link.hash);
  };
  window.addEventListener("click", catchLink, true);
  return () => window.removeEventListener("click", catchLink, true);
}

// Browsers without the navigation API leave by the back button unasked.
function onTraverse(ask: (go: () => void) => void): () => void {
  if (!("navigation" in window)) return () => {};
  const { navigation } = window;
  let isAllowed = false;
  const catchTraverse = (event: NavigateEvent) => {
    if (event.navigationType !== "traverse" || !event.cancelable || isAllowed) return;
    event.preventDefault();
    const { key } = event.destination;
    ask(() => {
      isAllowed = true;
      navigation.traverseTo(key);
    });
  };
  navigation.addEventListener("navigate", catchTraverse);
  return () => navigation.removeEventListener("navigate", catchTraverse);
}
