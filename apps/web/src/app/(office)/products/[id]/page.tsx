import type { Metadata } from "next";
import { ProductPage } from "@/features/products/form/product-page.tsx";
import { StockHistory } from "@/features/stock/stock-history.tsx";
import { StockPanel } from "@/features/stock/stock-panel.tsx";

export const metadata: Metadata = { title: "Product" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return (
    <ProductPage
      key={id}
      productId={id}
      stock={<StockPanel productId={id} />}
      history={<StockHistory productId={id} />}
    />
  );
}
