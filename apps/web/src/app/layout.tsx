import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";
import { NONCE_HEADER } from "@/lib/security-headers.ts";
import { THEME_SCRIPT } from "@/lib/theme.ts";
import { ApiProvider } from "@/trpc/provider.tsx";
import { Toaster } from "@/ui/toaster.tsx";

export const metadata: Metadata = { title: { default: "Galla", template: "%s · Galla" }, description: "Point of sale" };

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1e1d1a" },
  ],
};

/** Reading the nonce makes every page render per request, which is what lets scripts be bound to it. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(NONCE_HEADER) ?? "";
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body className="antialiased">
        <ApiProvider>{children}</ApiProvider>
        <Toaster />
      </body>
    </html>
  );
}
