import type { Metadata } from "next";
import { ShiftsPage } from "@/features/shift/list/shifts-page.tsx";

export const metadata: Metadata = { title: "Shifts" };

export default function Page() {
  return <ShiftsPage />;
}
