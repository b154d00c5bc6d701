import type { Metadata } from "next";
import { ExpiringPage } from "@/features/stock/expiring-page.tsx";

export const metadata: Metadata = { title: "Expiring" };

export default function Page() {
  return <ExpiringPage />;
}
