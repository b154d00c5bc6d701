"use client";

import { ReceiptText } from "lucide-react";
import Link from "next/link";
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
import { SaleStatus } from "../sale-status.tsx";
import { SaleFacts } from "./sale-facts.tsx";
import { SaleLines } from "./sale-lines.tsx";
import { SalePayment } from "./sale-payment.tsx";
import { SalePrint } from "./sale-print.tsx";
import { SaleTotals } from "./sale-totals.tsx";

type Sale = RouterOutputs["sales"]["byId"];

/** One sale as it is stored, to look at and to print again. */
export function SalePage({ saleId }: { saleId: string }) {
  const { can } = useSession();
  return (
    <>
      <BackLink href="/sales">Sales</BackLink>
      {can("sale.read") ? (
        <StoredSale saleId={saleId} />
      ) : (
        <Notice meaning="warning">Your role does not include seeing sales. Ask a manager.</Notice>
      )}
    </>
  );
}

function StoredSale({ saleId }: { saleId: string }) {
  const explain = useExplain();
  const sale = trpc.sales.byId.useQuery({ saleId });
  if (sale.data !== undefined) return <SaleDetail sale={sale.data} />;
  if (sale.error === null) return <SaleSkeleton />;
  const code = refusalOf(sale.error)?.code;
  return code === "resource.not_found" || code === "input.invalid" ? (
    <NoSuchSale />
  ) : (
    <Notice meaning="danger">{explain(sale.error)}</Notice>
  );
}

function SaleDetail({ sale }: { sale: Sale }) {
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={sale.billNumber}
        description={format.dateTime(sale.soldAt)}
        action={<SalePrint sale={sale} />}
      />
      <div className="-mt-3 mb-4 flex flex-wrap gap-2 empty:hidden">
        <SaleStatus sale={sale} />
      </div>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <SaleLines sale={sale} />
        <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-1">
          <SaleTotals sale={sale} />
          <SalePayment sale={sale} />
          <div className="md:max-xl:col-span-2">
            <SaleFacts sale={sale} />
          </div>
        </div>
      </div>
    </>
  );
}

function SaleSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-4">
      <Skeleton className="h-11 w-72" />
      <Skeleton className="h-96 rounded-md" />
    </div>
  );
}

function NoSuchSale() {
  return (
    <EmptyState
      icon={ReceiptText}
      title="There is no such sale"
      action={
        <Button asChild>
          <Link href="/sales">All sales</Link>
        </Button>
      }
    >
      The address may be wrong, or the bill belongs to another shop.
    </EmptyState>
  );
}
