import type { Metadata } from "next";
import { TransfersPage } from "@/features/transfers/list/transfers-page.tsx";

export const metadata: Metadata = { title: "Transfers" };

export default function Page() {
  return <TransfersPage />;
}
