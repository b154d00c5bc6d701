import type { Metadata } from "next";
import { PersonPage } from "@/features/people/detail/person-page.tsx";

export const metadata: Metadata = { title: "Person" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <PersonPage key={id} userId={id} />;
}
