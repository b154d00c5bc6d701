import type { Metadata } from "next";
import { StoresPage } from "@/features/places/list/stores-page.tsx";

export const metadata: Metadata = { title: "Stores & registers" };

export default function Page() {
  return <StoresPage />;
}
