import type { Unit } from "@galla/domain";
import { PackagePlus } from "lucide-react";
import { useState } from "react";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { ReceiveSheet } from "./receive-sheet.tsx";

type ListedProduct = { productId: string; name: string; unit: Unit; stockMilli: number };

/** Receives goods without leaving the list. */
export function ReceiveButton({ row }: { row: ListedProduct }) {
  const { store, can } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (!can("stock.receive")) return null;
  const stock = [{ storeId: store.id, storeName: store.name, quantityMilli: row.stockMilli }];
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={`Receive ${row.name}`} className="relative z-10 px-3">
        <PackagePlus aria-hidden />
        Receive
      </Button>
      {isOpen && (
        <ReceiveSheet
          product={{ id: row.productId, name: row.name, unit: row.unit, stock }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
