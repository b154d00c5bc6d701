import type { Metadata } from "next";
import { LowStockPage } from "@/features/stock/low-stock-page.tsx";

export const metadata: Metadata = { title: "Low stock" };

export default function Page() {
  return <LowStockPage />;
}
