import type { Unit } from "@galla/domain";
import { PackageMinus, PackagePlus } from "lucide-react";
import { useState } from "react";
import { useSession } from "@/trpc/session.tsx";
import { Button } from "@/ui/button.tsx";
import { AdjustSheet } from "./adjust-sheet.tsx";
import { ReceiveSheet } from "./receive-sheet.tsx";
import type { StockProduct } from "./stock-product.ts";

type ListedProduct = { productId: string; name: string; unit: Unit; stockMilli: number };

function useListedProduct({ productId, name, unit, stockMilli }: ListedProduct): StockProduct {
  const { store } = useSession();
  return {
    id: productId,
    name,
    unit,
    stock: [{ storeId: store.id, storeName: store.name, quantityMilli: stockMilli }],
  };
}

/** Receives goods without leaving the list. */
export function ReceiveButton({ row }: { row: ListedProduct }) {
  const { can } = useSession();
  const product = useListedProduct(row);
  const [isOpen, setOpen] = useState(false);
  if (!can("stock.receive")) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={`Receive ${row.name}`} className="relative z-10 px-3">
        <PackagePlus aria-hidden />
        Receive
      </Button>
      {isOpen && <ReceiveSheet product={product} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Takes what has expired from the book without leaving the list. */
export function WriteOffButton({ row }: { row: ListedProduct }) {
  const { can } = useSession();
  const product = useListedProduct(row);
  const [isOpen, setOpen] = useState(false);
  if (!can("stock.adjust") || row.stockMilli === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={`Write off ${row.name}`} className="relative z-10 px-3">
        <PackageMinus aria-hidden />
        Write off
      </Button>
      {isOpen && <AdjustSheet product={product} reason="EXPIRED" onClose={() => setOpen(false)} />}
    </>
  );
}
