import type { UserOutput } from "@galla/validators";
import { useFormat } from "@/trpc/session.tsx";
import { Fact, FactList } from "@/ui/fact-list.tsx";
import { storesText } from "../person-words.ts";

/** What is said about somebody, for those who may not change it. */
export function PersonFacts({ person }: { person: UserOutput }) {
  const format = useFormat();
  return (
    <FactList title="Person">
      <Fact name="E-mail">{person.email ?? "None"}</Fact>
      <Fact name="Stores">{storesText(person)}</Fact>
      <Fact name="Here since">{format.date(person.createdAt)}</Fact>
      <Fact name="Last sign-in">{person.lastLoginAt === null ? "Never" : format.dateTime(person.lastLoginAt)}</Fact>
    </FactList>
  );
}
