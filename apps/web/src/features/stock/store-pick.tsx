import { useState } from "react";
import { useSession } from "@/trpc/session.tsx";
import { Field } from "@/ui/field.tsx";
import { Select } from "@/ui/select.tsx";
import type { StockProduct } from "./stock-product.ts";

type Level = StockProduct["stock"][number];

/** The store whose stock is meant: this device's, until somebody picks another. */
export function useStorePick(product: StockProduct): { level: Level | undefined; pick: (storeId: string) => void } {
  const { store } = useSession();
  const [storeId, pick] = useState(store.id);
  return { level: product.stock.find((level) => level.storeId === storeId) ?? product.stock[0], pick };
}

/** Asked only where there is a choice. */
export function StorePick({
  product,
  level,
  onPick,
}: {
  product: StockProduct;
  level: Level;
  onPick: (storeId: string) => void;
}) {
  if (product.stock.length < 2) return null;
  const options = product.stock.map(({ storeId, storeName }) => ({ value: storeId, label: storeName }));
  return (
    <Field label="Store">
      {(control) => <Select {...control} value={level.storeId} options={options} onValueChange={onPick} />}
    </Field>
  );
}
