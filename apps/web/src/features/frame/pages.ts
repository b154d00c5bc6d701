import type { Permission } from "@galla/domain";
import {
  ClipboardList,
  PackagePlus,
  Receipt,
  ShoppingBasket,
  Tags,
  Timer,
  TriangleAlert,
  Upload,
  type LucideIcon,
} from "lucide-react";

export type PageLink = {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly permission: Permission;
};

/** The pages of the side navigation and the bottom bar. */
export const MAIN_PAGES: readonly PageLink[] = [
  { href: "/sell", label: "Sell", icon: ShoppingBasket, permission: "sale.create" },
  { href: "/products", label: "Products", icon: ClipboardList, permission: "product.read" },
  { href: "/categories", label: "Categories", icon: Tags, permission: "category.read" },
  { href: "/sales", label: "Sales", icon: Receipt, permission: "sale.read" },
];

/** Pages one reaches from others; the palette finds them too. */
export const FURTHER_PAGES: readonly PageLink[] = [
  { href: "/products/new", label: "New product", icon: PackagePlus, permission: "product.write" },
  { href: "/products/low-stock", label: "Low stock", icon: TriangleAlert, permission: "stock.read" },
  { href: "/products/expiring", label: "Expiring", icon: Timer, permission: "stock.read" },
  { href: "/products/import", label: "Import products", icon: Upload, permission: "product.import" },
];

/** Whether a page, or one below it, is open. */
export function isOpen(href: string, path: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
