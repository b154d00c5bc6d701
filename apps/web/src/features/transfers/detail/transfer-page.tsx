"use client";

import type { TransferOutput } from "@galla/validators";
import { Truck } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { trpc } from "@/trpc/client.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useSession } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { BackLink } from "@/ui/back-link.tsx";
import { Button } from "@/ui/button.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Notice } from "@/ui/notice.tsx";
import { PageHeader } from "@/ui/page-header.tsx";
import { Skeleton } from "@/ui/skeleton.tsx";
import { TransferStatus } from "../transfer-status.tsx";
import { ReceiveForm } from "./receive-form.tsx";
import { TakeBack } from "./take-back.tsx";
import { TransferFacts } from "./transfer-facts.tsx";
import { TransferLines } from "./transfer-lines.tsx";

/** One transfer: what was sent, where it is, and what arrived. */
export function TransferPage({ transferId }: { transferId: string }) {
  const explain = useExplain();
  const transfer = trpc.transfers.byId.useQuery({ transferId });
  const code = transfer.error === null ? null : refusalOf(transfer.error)?.code;
  return (
    <>
      <BackLink href="/transfers">Transfers</BackLink>
      {transfer.data !== undefined ? (
        <Detail transfer={transfer.data} />
      ) : transfer.error === null ? (
        <DetailSkeleton />
      ) : code === "resource.not_found" || code === "input.invalid" ? (
        <NoSuchTransfer />
      ) : (
        <Notice meaning="danger">{explain(transfer.error)}</Notice>
      )}
    </>
  );
}

function Detail({ transfer }: { transfer: TransferOutput }) {
  const { can, stores } = useSession();
  const [isReceiving, setReceiving] = useState(false);
  const isUnderWay = transfer.status === "IN_TRANSIT";
  const worksAt = (storeId: string) => stores.some(({ id }) => id === storeId);
  const mayReceive = isUnderWay && can("transfer.receive") && worksAt(transfer.toStoreId);
  const mayTakeBack = isUnderWay && can("transfer.send") && worksAt(transfer.fromStoreId);
  return (
    <>
      <PageHeader
        title={`Transfer no. ${transfer.number}`}
        description={`${transfer.fromStoreName} to ${transfer.toStoreName}`}
        action={
          !isReceiving && (
            <>
              {mayTakeBack && <TakeBack transfer={transfer} />}
              {mayReceive && (
                <Button look="primary" onClick={() => setReceiving(true)}>
                  Receive
                </Button>
              )}
            </>
          )
        }
      />
      <div className="-mt-3 mb-4">
        <TransferStatus transfer={transfer} />
      </div>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        {isReceiving && mayReceive ? (
          <ReceiveForm transfer={transfer} onDone={() => setReceiving(false)} />
        ) : (
          <TransferLines transfer={transfer} />
        )}
        <div>
          <TransferFacts transfer={transfer} />
        </div>
      </div>
    </>
  );
}

function DetailSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-4">
      <Skeleton className="h-11 w-72" />
      <Skeleton className="h-96 rounded-md" />
    </div>
  );
}

function NoSuchTransfer() {
  return (
    <EmptyState
      icon={Truck}
      title="There is no such transfer"
      action={
        <Button asChild>
          <Link href="/transfers">All transfers</Link>
        </Button>
      }
    >
      The address may be wrong, or the transfer belongs to another shop.
    </EmptyState>
  );
}
