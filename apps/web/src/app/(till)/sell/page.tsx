import type { Metadata } from "next";
import { SellScreen } from "@/features/sell/sell-screen.tsx";

export const metadata: Metadata = { title: "Sell" };

export default function Page() {
  return <SellScreen />;
}
