"use client";

import type { StoreOutput } from "@galla/validators";
import { StoreIcon } from "lucide-react";
import Link from "next/link";
import { trpc } from "@/trpc/client.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { BackLink } from "@/ui/back-link.tsx";
import { Badge } from "@/ui/badge.tsx";
import { Button } from "@/ui/button.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { FormSkeleton } from "@/ui/form-skeleton.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { ActivateStore } from "./activate-store.tsx";
import { EditStoreForm } from "./edit-store-form.tsx";
import { LogoField } from "./logo-field.tsx";

/** One store: everything that is said about it. */
export function StorePage({ storeId }: { storeId: string }) {
  const { can } = useSession();
  return (
    <div className="mx-auto max-w-3xl">
      <BackLink href="/stores">Stores & registers</BackLink>
      {can("store.write") ? (
        <LoadedStore storeId={storeId} />
      ) : (
        <Notice meaning="warning">Your role does not include running stores. Ask a manager.</Notice>
      )}
    </div>
  );
}

function LoadedStore({ storeId }: { storeId: string }) {
  const explain = useExplain();
  const store = trpc.stores.byId.useQuery({ storeId });
  if (store.data !== undefined) return <EditedStore store={store.data} />;
  if (store.error === null) {
    return (
      <div aria-busy>
        <Skeleton className="mb-5 h-11 w-72" />
        <FormSkeleton />
      </div>
    );
  }
  const code = refusalOf(store.error)?.code;
  if (code === "resource.not_found" || code === "input.invalid") return <NoSuchStore />;
  return <Notice meaning="danger">{explain(store.error)}</Notice>;
}

function EditedStore({ store }: { store: StoreOutput }) {
  const logo = trpc.stores.receiptLogo.useQuery({ storeId: store.id }, { enabled: store.hasReceiptLogo });
  const dataUrl = store.hasReceiptLogo ? (logo.data?.dataUrl ?? null) : null;
  return (
    <>
      <PageHeader
        title={store.name}
        {...(store.isActive ? {} : { description: <Badge>Closed</Badge> })}
        action={<ActivateStore store={store} />}
      />
      <div className="flex flex-col gap-4">
        <EditStoreForm store={store} logo={dataUrl} />
        <LogoField store={store} logo={dataUrl} />
      </div>
    </>
  );
}

function NoSuchStore() {
  return (
    <EmptyState
      icon={StoreIcon}
      title="There is no such store"
      action={
        <Button asChild>
          <Link href="/stores">All stores</Link>
        </Button>
      }
    >
      The address may be wrong, or the store belongs to another shop.
    </EmptyState>
  );
}
