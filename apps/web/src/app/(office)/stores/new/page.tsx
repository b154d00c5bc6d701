import type { Metadata } from "next";
import { NewStorePage } from "@/features/places/form/new-store-page.tsx";

export const metadata: Metadata = { title: "New store" };

export default function Page() {
  return <NewStorePage />;
}
