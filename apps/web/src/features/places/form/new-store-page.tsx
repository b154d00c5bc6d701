"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 } from "uuid";
import { trpc } from "@/trpc/client.ts";
import { sessionQuery } from "@/trpc/session-query.ts";
import { useSession } from "@/trpc/session.tsx";
import { useShowRefusal } from "@/trpc/use-show-refusal.ts";
import { BackLink } from "@/ui/back-link.tsx";
import { LeaveGuard } from "@/ui/leave-guard.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { SaveBar } from "@/ui/save-bar.tsx";
import { usePlaceChange } from "../use-place-change.ts";
import { StoreFormFields } from "./store-form-fields.tsx";
import { emptyStoreForm } from "./store-form-schema.ts";
import { useStoreForm } from "./use-store-form.ts";

/** Opens another store. */
export function NewStorePage() {
  const { can } = useSession();
  return (
    <div className="mx-auto max-w-3xl">
      <BackLink href="/stores">Stores & registers</BackLink>
      <PageHeader title="New store" description="It begins with every product of the catalogue at stock zero." />
      {can("store.write") ? (
        <NewStoreForm />
      ) : (
        <Notice meaning="warning">Your role does not include opening stores. Ask an owner.</Notice>
      )}
    </div>
  );
}

function NewStoreForm() {
  const { store } = useSession();
  const router = useRouter();
  const cache = useQueryClient();
  const [storeId] = useState(() => v7());
  const form = useStoreForm(emptyStoreForm(store));
  const { changed } = usePlaceChange();
  const onError = useShowRefusal(form, { "store.name_taken": "name" });
  const create = trpc.stores.create.useMutation({
    async onSuccess(saved) {
      // The new store is a place to work at only once the session knows it.
      await cache.invalidateQueries({ queryKey: sessionQuery.queryKey });
      changed(saved, `${saved.name} was opened`);
      router.replace("/stores");
    },
    onError,
  });
  const isUnsaved = form.formState.isDirty && !create.isSuccess;
  const save = form.handleSubmit((fields) => create.mutate({ ...fields, storeId }));
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex flex-col gap-4">
      <StoreFormFields form={form} isNew logo={null} />
      <SaveBar action="Open store" isSaving={create.isPending || create.isSuccess} isUnsaved={isUnsaved} />
      <LeaveGuard isUnsaved={isUnsaved} />
    </form>
  );
}
