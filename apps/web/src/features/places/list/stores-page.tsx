"use client";

import { Plus, Store } from "lucide-react";
import Link from "next/link";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { StoreCard } from "./store-card.tsx";

/** The stores one runs, with their registers. */
export function StoresPage() {
  const { can } = useSession();
  return (
    <>
      <PageHeader title="Stores & registers" action={can("store.write") && <NewStoreLink />} />
      {can("store.write") ? (
        <Stores />
      ) : (
        <Notice meaning="warning">Your role does not include running stores. Ask a manager.</Notice>
      )}
    </>
  );
}

function NewStoreLink() {
  return (
    <Button asChild look="primary">
      <Link href="/stores/new">
        <Plus aria-hidden />
        New store
      </Link>
    </Button>
  );
}

function Stores() {
  const explain = useExplain();
  // What tills hold changes without anybody touching this page.
  const stores = trpc.stores.list.useQuery(undefined, { refetchInterval: 30_000 });
  if (stores.data === undefined) {
    if (stores.error !== null) return <Notice meaning="danger">{explain(stores.error)}</Notice>;
    return <StoresSkeleton />;
  }
  if (stores.data.length === 0) {
    return (
      <EmptyState icon={Store} title="No stores yet" action={<NewStoreLink />}>
        A store has its own stock, its own receipt and at least one register to sell at.
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {stores.data.map((store) => (
        <StoreCard key={store.id} store={store} />
      ))}
    </div>
  );
}

function StoresSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-4">
      {[0, 1].map((index) => (
        <div key={index} className="rounded-md border border-line bg-surface">
          <div className="flex h-20 flex-col justify-center gap-2 px-5">
            <Skeleton className="w-40" />
            <Skeleton className="w-64 max-w-full" />
          </div>
          <div className="flex h-16 items-center border-t border-line px-5">
            <Skeleton className="w-2/3" />
          </div>
        </div>
      ))}
    </div>
  );
}
