import type { Metadata } from "next";
import { SetupPage } from "@/features/setup/setup-page.tsx";

export const metadata: Metadata = { title: "Set up your shop", referrer: "no-referrer" };

export default function Page() {
  return <SetupPage />;
}
