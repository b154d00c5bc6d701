import type { Metadata } from "next";
import { TransferPage } from "@/features/transfers/detail/transfer-page.tsx";

export const metadata: Metadata = { title: "Transfer" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <TransferPage key={id} transferId={id} />;
}
