import { useMemo } from "react";
import { trpc } from "@/trpc/client.ts";
import { useFormat, useSession } from "@/trpc/session.tsx";
import type { NamedKind, Wording } from "./words/sentence.ts";

type Named = { readonly id: string; readonly name: string };

const STALE_MS = 300_000;
const MOST_PEOPLE = 100;

const namesOf = (list: readonly Named[] | undefined) => new Map(list?.map(({ id, name }) => [id, name]));

type StoreNames = Named & { readonly registers: readonly Named[] };

/** Till 1 of one store is not Till 1 of another. */
function registersOf(store: StoreNames, isOneOfSeveral: boolean): Named[] {
  return store.registers.map(({ id, name }) => ({ id, name: isOneOfSeveral ? `${store.name} · ${name}` : name }));
}

/** What the words of the book need: how this shop writes figures, and what its people and places are called. */
export function useWording(): Wording {
  const format = useFormat();
  const { user } = useSession();
  const options = { staleTime: STALE_MS };
  const people = trpc.users.list.useQuery({ status: "all", limit: MOST_PEOPLE }, options);
  const stores = trpc.stores.list.useQuery(undefined, options);
  const categories = trpc.categories.list.useQuery(undefined, options);
  const taxClasses = trpc.taxClasses.list.useQuery(undefined, options);
  return useMemo(() => {
    const names: Readonly<Record<NamedKind, ReadonlyMap<string, string>>> = {
      user: namesOf([...(people.data?.rows ?? []), user].map(({ id, fullName }) => ({ id, name: fullName }))),
      store: namesOf(stores.data),
      register: namesOf(stores.data?.flatMap((store) => registersOf(store, stores.data.length > 1))),
      category: namesOf(categories.data),
      taxClass: namesOf(taxClasses.data),
    };
    return { format, nameOf: (kind, id) => names[kind].get(id) ?? null };
  }, [format, user, people.data, stores.data, categories.data, taxClasses.data]);
}
