import type { Metadata } from "next";
import { ProductListPage } from "@/features/products/list/product-list-page.tsx";

export const metadata: Metadata = { title: "Products" };

export default function Page() {
  return <ProductListPage />;
}
