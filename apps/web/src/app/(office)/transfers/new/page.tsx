import type { Metadata } from "next";
import { SendPage } from "@/features/transfers/send/send-page.tsx";

export const metadata: Metadata = { title: "Send goods" };

export default function Page() {
  return <SendPage />;
}
