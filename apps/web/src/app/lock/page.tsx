import type { Metadata } from "next";
import { LockPage } from "@/features/lock/lock-page.tsx";

export const metadata: Metadata = { title: "Locked" };

export default function Page() {
  return <LockPage />;
}
