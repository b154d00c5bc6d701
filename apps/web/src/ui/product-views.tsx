"use client";

import { usePathname } from "next/navigation";
import { LinkTabs } from "@/ui/link-tabs.tsx";

const VIEWS = [
  { href: "/products", label: "All products" },
  { href: "/products/low-stock", label: "Low stock" },
  { href: "/products/expiring", label: "Expiring" },
] as const;

/** All products, and the lists of those that need somebody's care. */
export function ProductViews() {
  return <LinkTabs label="Lists of products" tabs={VIEWS} current={usePathname()} />;
}
