"use client";

import { keepPreviousData } from "@tanstack/react-query";
import { Package, Plus, SearchX } from "lucide-react";
import Link from "next/link";
import { useMemo } from "react";
import { trpc, type RouterOutputs } from "@/trpc/client.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { Button } from "@/ui/button.tsx";
import { DataTable } from "@/ui/data-table.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { Pager } from "@/ui/pager.tsx";
import { ProductCard } from "./product-card.tsx";
import { productColumns } from "./product-columns.tsx";
import { ProductFilters } from "./product-filters.tsx";
import { ProductMore } from "./product-more.tsx";
import { useProductQuery, type ProductQuery } from "./product-query.ts";
import { ProductViews } from "@/ui/product-views.tsx";

/** The catalogue as a manager works with it. */
export function ProductListPage() {
  const { can } = useSession();
  const query = useProductQuery();
  return (
    <>
      <PageHeader
        title="Products"
        action={
          <>
            <ProductMore />
            {can("product.write") && <NewProductLink />}
          </>
        }
      />
      <ProductViews />
      <ProductFilters query={query} />
      <ProductRows query={query} />
    </>
  );
}

function NewProductLink() {
  return (
    <Button asChild look="primary">
      <Link href="/products/new">
        <Plus aria-hidden />
        New product
      </Link>
    </Button>
  );
}

function useProducts(query: ProductQuery) {
  const { store } = useSession();
  const input = {
    storeId: store.id,
    search: query.q,
    lowStock: query.low,
    sortBy: query.sort,
    sortOrder: query.order,
    page: Math.max(1, query.page),
    limit: query.size,
    ...(query.category === null ? {} : { categoryId: query.category }),
    ...(query.status === null ? {} : { status: query.status }),
  };
  return trpc.products.list.useQuery(input, { placeholderData: keepPreviousData });
}

function ProductRows({ query }: { query: ProductQuery }) {
  const { format, can } = useSession();
  const explain = useExplain();
  const seesCost = can("product.readCost");
  const columns = useMemo(() => productColumns(format, seesCost), [format, seesCost]);
  const products = useProducts(query);
  if (products.data?.total === 0) return <NoProducts query={query} />;
  if (products.error !== null && products.data === undefined)
    return <Notice meaning="danger">{explain(products.error)}</Notice>;
  return (
    <>
      <DataTable
        label="Products"
        columns={columns}
        rows={products.data?.rows}
        rowId={(row) => row.id}
        card={(row) => <ProductCard row={row} />}
        skeletonRows={query.size}
        sort={{ by: query.sort, order: query.order }}
        onSort={({ by, order }) => query.change({ sort: sortOf(by), order })}
        isStale={products.isPlaceholderData}
      />
      <ProductPager query={query} data={products.data} />
    </>
  );
}

const SORTS = ["name", "sku", "price", "stock"] as const;
const sortOf = (column: string) => SORTS.find((sort) => sort === column) ?? "name";

function ProductPager({ query, data }: { query: ProductQuery; data: RouterOutputs["products"]["list"] | undefined }) {
  return (
    <Pager
      page={query.page}
      limit={query.size}
      total={data?.total ?? 0}
      onPage={(page) => query.change({ page })}
      onLimit={(size) => query.change({ size: size === 50 || size === 100 ? size : 20 })}
    />
  );
}

function NoProducts({ query }: { query: ProductQuery }) {
  const { can } = useSession();
  if (query.isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title="No product fits this"
        action={<Button onClick={query.clear}>Clear filters</Button>}
      >
        Search by the beginning of a word of the name, by SKU or by barcode.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={Package} title="No products yet" action={can("product.write") ? <NewProductLink /> : undefined}>
      Add what you sell one by one, or bring a whole price list with Import.
    </EmptyState>
  );
}
