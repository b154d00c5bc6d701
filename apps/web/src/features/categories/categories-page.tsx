"use client";

import type { CategoryRow } from "@galla/validators";
import { Plus, Tags } from "lucide-react";
import { useState } from "react";
import { trpc } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { CategoryDialog } from "./category-dialog.tsx";
import { CategoryList, CategorySkeleton } from "./category-list.tsx";

/** The groups products are sold in. */
export function CategoriesPage() {
  const { can } = useSession();
  const explain = useExplain();
  const categories = trpc.categories.list.useQuery();
  const [edited, setEdited] = useState<CategoryRow | "new" | null>(null);
  const create = can("category.write") && (
    <Button look="primary" onClick={() => setEdited("new")}>
      <Plus aria-hidden />
      New category
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Categories"
        description="The till shows products by category, in this order."
        action={create}
      />
      {categories.data === undefined &&
        (categories.error === null ? (
          <CategorySkeleton />
        ) : (
          <Notice meaning="danger">{explain(categories.error)}</Notice>
        ))}
      {categories.data?.length === 0 && (
        <EmptyState icon={Tags} title="No categories yet" action={create}>
          Make a few, such as Grains or Dairy, so that the cashier finds products quickly without a scan.
        </EmptyState>
      )}
      {categories.data !== undefined && categories.data.length > 0 && (
        <CategoryList categories={categories.data} onEdit={setEdited} />
      )}
      {edited !== null && (
        <CategoryDialog
          category={edited === "new" ? null : edited}
          nextOrder={(categories.data?.at(-1)?.sortOrder ?? 0) + 1}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
