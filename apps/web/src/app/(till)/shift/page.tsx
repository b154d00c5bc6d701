import type { Metadata } from "next";
import { ShiftPage } from "@/features/shift/till/shift-page.tsx";

export const metadata: Metadata = { title: "Shift" };

export default function Page() {
  return <ShiftPage />;
}
