import type { Metadata } from "next";
import { StorePage } from "@/features/places/form/store-page.tsx";

export const metadata: Metadata = { title: "Store" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <StorePage key={id} storeId={id} />;
}
