import type { Metadata } from "next";
import { NewPersonPage } from "@/features/people/new/new-person-page.tsx";

export const metadata: Metadata = { title: "New person" };

export default function Page() {
  return <NewPersonPage />;
}
