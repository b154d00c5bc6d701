import type { Metadata } from "next";
import { SalePage } from "@/features/sales/detail/sale-page.tsx";

export const metadata: Metadata = { title: "Sale" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <SalePage saleId={id} />;
}
