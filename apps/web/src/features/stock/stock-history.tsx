"use client";

import { keepPreviousData } from "@tanstack/react-query";
import { History } from "lucide-react";
import { useMemo, useState } from "react";
import { trpc } from "@/trpc/client.ts";
import { useFormat, useSession } from "@/trpc/session.tsx";
import { DataTable } from "@/ui/data-table.tsx";
import { EmptyState } from "@/ui/empty-state.tsx";
import { Pager } from "@/ui/pager.tsx";
import { Select } from "@/ui/select.tsx";
import { ChangeText, movementColumns, MovementText, type Movement } from "./movement-columns.tsx";

const LIMIT = 20;

/** Everything that ever changed a product's stock at a store, newest first. */
export function StockHistory({ productId }: { productId: string }) {
  const { store, stores } = useSession();
  const [place, setPlace] = useState({ storeId: store.id, page: 1 });
  return (
    <section aria-labelledby="history-heading">
      <div className="mb-3 flex min-h-11 flex-wrap items-center justify-between gap-3">
        <h2 id="history-heading" className="text-16 font-semibold">
          Stock history
        </h2>
        {stores.length > 1 && (
          <Select
            aria-label="Store"
            className="w-48 text-14"
            value={place.storeId}
            options={stores.map(({ id, name }) => ({ value: id, label: name }))}
            onValueChange={(storeId) => setPlace({ storeId, page: 1 })}
          />
        )}
      </div>
      <Movements productId={productId} {...place} onPage={(page) => setPlace({ ...place, page })} />
    </section>
  );
}

type MovementsProps = { productId: string; storeId: string; page: number; onPage: (page: number) => void };

function Movements({ productId, storeId, page, onPage }: MovementsProps) {
  const format = useFormat();
  const columns = useMemo(() => movementColumns(format), [format]);
  const movements = trpc.stock.movements.useQuery(
    { storeId, productId, page, limit: LIMIT },
    { placeholderData: keepPreviousData },
  );
  if (movements.data?.total === 0) {
    return (
      <EmptyState icon={History} title="Nothing has moved yet">
        Every sale, delivery and adjustment of this product at this store will be listed here.
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        label="Stock history"
        columns={columns}
        rows={movements.data?.rows}
        rowId={(row) => String(row.seq)}
        card={(row) => <MovementCard movement={row} />}
        skeletonRows={6}
        isStale={movements.isPlaceholderData}
      />
      <Pager page={page} limit={LIMIT} total={movements.data?.total ?? 0} onPage={onPage} />
    </>
  );
}

function MovementCard({ movement }: { movement: Movement }) {
  const format = useFormat();
  return (
    <div className="flex items-start justify-between gap-3 text-14">
      <div className="min-w-0">
        <MovementText movement={movement} />
        <p className="text-13 text-soft">
          {format.dateTime(movement.createdAt)} · {movement.createdBy}
        </p>
      </div>
      <div className="shrink-0 text-right">
        <ChangeText changeMilli={movement.changeMilli} />
        <p className="text-13 text-soft">then {format.quantity(movement.afterMilli)}</p>
      </div>
    </div>
  );
}
