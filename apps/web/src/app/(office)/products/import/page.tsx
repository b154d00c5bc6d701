import type { Metadata } from "next";
import { ImportPage } from "@/features/products/transfer/import-page.tsx";

export const metadata: Metadata = { title: "Import products" };

export default function Page() {
  return <ImportPage />;
}
