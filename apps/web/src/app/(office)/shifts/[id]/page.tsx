import type { Metadata } from "next";
import { ShiftDetailPage } from "@/features/shift/detail/shift-detail-page.tsx";

export const metadata: Metadata = { title: "Shift" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ShiftDetailPage shiftId={id} />;
}
