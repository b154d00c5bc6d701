"use client";

import { keepPreviousData } from "@tanstack/react-query";
import { SearchX, UserPlus, Users } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { trpc } from "@/trpc/client.ts";
import { useFormat, useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { DataTable } from "@/ui/data-table.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { Pager } from "@/ui/pager.tsx";
import { PersonCard, personColumns } from "./person-columns.tsx";
import { PersonFilters } from "./person-filters.tsx";
import { usePersonQuery, type PersonQuery } from "./person-query.ts";

/** Everybody who works in the shop. */
export function PeoplePage() {
  const { can } = useSession();
  return (
    <>
      <PageHeader title="People" action={can("user.create") && <NewPersonLink />} />
      {can("user.read") ? (
        <People />
      ) : (
        <Notice meaning="warning">Your role does not include seeing the people of the shop. Ask a manager.</Notice>
      )}
    </>
  );
}

function People() {
  const query = usePersonQuery();
  return (
    <>
      <PersonFilters query={query} />
      <PersonRows query={query} />
    </>
  );
}

function NewPersonLink() {
  return (
    <Button asChild look="primary">
      <Link href="/people/new">
        <UserPlus aria-hidden />
        New person
      </Link>
    </Button>
  );
}

function usePeople(query: PersonQuery) {
  const input = {
    search: query.q,
    status: query.status ?? "active",
    page: Math.max(1, query.page),
    limit: query.size,
    ...(query.role === null ? {} : { role: query.role }),
    ...(query.store === null ? {} : { storeId: query.store }),
  };
  return trpc.users.list.useQuery(input, { placeholderData: keepPreviousData });
}

function PersonRows({ query }: { query: PersonQuery }) {
  const format = useFormat();
  const explain = useExplain();
  const columns = useMemo(() => personColumns(format), [format]);
  const people = usePeople(query);
  if (people.data?.total === 0) return <Nobody query={query} />;
  if (people.error !== null && people.data === undefined)
    return <Notice meaning="danger">{explain(people.error)}</Notice>;
  return (
    <>
      <DataTable
        label="People"
        columns={columns}
        rows={people.data?.rows}
        rowId={(row) => row.id}
        card={(row) => <PersonCard row={row} />}
        skeletonRows={5}
        isStale={people.isPlaceholderData}
      />
      <Pager
        page={query.page}
        limit={query.size}
        total={people.data?.total ?? 0}
        onPage={(page) => query.change({ page })}
        onLimit={(size) => query.change({ size: size === 50 || size === 100 ? size : 20 })}
      />
    </>
  );
}

function Nobody({ query }: { query: PersonQuery }) {
  const { can } = useSession();
  if (query.isFiltered) {
    return (
      <EmptyState icon={SearchX} title="Nobody fits this" action={<Button onClick={query.clear}>Clear filters</Button>}>
        Search by part of a name or an e-mail. Those who were deactivated are under Status.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Users} title="Nobody here yet" action={can("user.create") ? <NewPersonLink /> : undefined}>
      Add the people who sell, keep the shelves and run the stores.
    </EmptyState>
  );
}
