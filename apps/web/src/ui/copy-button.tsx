import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/button.tsx";

/** Puts a text where it can be pasted from, and says so. Not there where the browser does not let a page do that. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [isCopied, setCopied] = useState(false);
  // Only pages from a safe address have a clipboard.
  if (typeof navigator === "undefined" || !("clipboard" in navigator) || !window.isSecureContext) return null;
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <Button onClick={copy} aria-label={isCopied ? `${what} copied` : `Copy ${what}`} className="min-w-28">
      {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{isCopied ? "Copied" : "Copy"}</span>
    </Button>
  );
}
