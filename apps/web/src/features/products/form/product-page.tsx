"use client";

import { PackageX } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { trpc, type RouterOutputs } from "@/trpc/client.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useFormat, useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { BackLink } from "@/ui/back-link.tsx";
import { Button } from "@/ui/button.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { ArchiveProduct } from "./archive-product.tsx";
import { EditProductForm } from "./edit-product-form.tsx";
import { FormSkeleton } from "@/ui/form-skeleton.tsx";
import { ProductFacts } from "./product-facts.tsx";

type ProductPageProps = { productId: string; stock: ReactNode; history: ReactNode };
type Product = RouterOutputs["products"]["byId"];

/** One product: what is said about it, its stock, and what happened to it. */
export function ProductPage({ productId, stock, history }: ProductPageProps) {
  const { store } = useSession();
  const explain = useExplain();
  const product = trpc.products.byId.useQuery({ id: productId, storeId: store.id });
  if (product.data === undefined && product.error !== null) {
    const code = refusalOf(product.error)?.code;
    if (code === "resource.not_found" || code === "input.invalid") return <NoSuchProduct />;
    return <Notice meaning="danger">{explain(product.error)}</Notice>;
  }
  return (
    <>
      <BackLink href="/products">Products</BackLink>
      {product.data === undefined ? <Skeleton className="mb-5 h-11 w-72" /> : <ProductHead product={product.data} />}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="xl:sticky xl:top-6 xl:order-2">{stock}</div>
        {product.data === undefined ? <FormSkeleton /> : <Details product={product.data} />}
      </div>
      <div className="mt-8">{history}</div>
    </>
  );
}

function ProductHead({ product }: { product: Product }) {
  const { can } = useSession();
  return (
    <PageHeader
      title={product.name}
      action={product.archivedAt === null && can("product.archive") && <ArchiveProduct product={product} />}
    />
  );
}

function Details({ product }: { product: Product }) {
  const { can } = useSession();
  const format = useFormat();
  if (product.archivedAt !== null) {
    return (
      <div className="flex flex-col gap-4">
        <Notice>
          Archived on {format.date(product.archivedAt)}. It is kept for the bills it is on and can no longer be sold or
          changed.
        </Notice>
        <ProductFacts product={product} />
      </div>
    );
  }
  return can("product.write") ? <EditProductForm product={product} /> : <ProductFacts product={product} />;
}

function NoSuchProduct() {
  return (
    <EmptyState
      icon={PackageX}
      title="There is no such product"
      action={
        <Button asChild>
          <Link href="/products">All products</Link>
        </Button>
      }
    >
      The address may be wrong, or the product belongs to another shop.
    </EmptyState>
  );
}
