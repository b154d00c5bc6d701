import type { Permission } from "@galla/domain";
import {
  ArrowLeftRight,
  Banknote,
  ClipboardList,
  PackagePlus,
  Receipt,
  ScrollText,
  Settings,
  ShoppingBasket,
  Store,
  Tags,
  Timer,
  TriangleAlert,
  Upload,
  UserPlus,
  UserRound,
  Users,
  type LucideIcon,
} from "lucide-react";

export type PageLink = {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly permission: Permission;
  /** Whether it has its own place in the bottom bar of a phone; the others are under More. */
  readonly isOnBar?: true;
};

/** Pages that belong together. The first group needs no name. */
export type PageGroup = { readonly name: string | null; readonly pages: readonly PageLink[] };

/** The pages of the side navigation and the bottom bar. */
export const PAGE_GROUPS: readonly PageGroup[] = [
  {
    name: null,
    pages: [
      { href: "/sell", label: "Sell", icon: ShoppingBasket, permission: "sale.create", isOnBar: true },
      { href: "/sales", label: "Sales", icon: Receipt, permission: "sale.read", isOnBar: true },
      { href: "/shifts", label: "Shifts", icon: Banknote, permission: "shift.read" },
    ],
  },
  {
    name: "Goods",
    pages: [
      { href: "/products", label: "Products", icon: ClipboardList, permission: "product.read", isOnBar: true },
      { href: "/categories", label: "Categories", icon: Tags, permission: "category.read" },
      { href: "/transfers", label: "Transfers", icon: ArrowLeftRight, permission: "transfer.read" },
    ],
  },
  {
    name: "Shop",
    pages: [
      { href: "/people", label: "People", icon: Users, permission: "user.read" },
      // Reading stores is everybody's; the page is for those who run them.
      { href: "/stores", label: "Stores & registers", icon: Store, permission: "store.write" },
      { href: "/settings", label: "Settings", icon: Settings, permission: "settings.read" },
      { href: "/audit", label: "Audit", icon: ScrollText, permission: "audit.read" },
    ],
  },
];

/** Every page of the navigation, in its order. */
export const MAIN_PAGES: readonly PageLink[] = PAGE_GROUPS.flatMap((group) => group.pages);

/** Pages one reaches from others; the palette finds them too. */
export const FURTHER_PAGES: readonly PageLink[] = [
  { href: "/products/new", label: "New product", icon: PackagePlus, permission: "product.write" },
  { href: "/products/low-stock", label: "Low stock", icon: TriangleAlert, permission: "stock.read" },
  { href: "/products/expiring", label: "Expiring", icon: Timer, permission: "stock.read" },
  { href: "/products/import", label: "Import products", icon: Upload, permission: "product.import" },
  { href: "/people/new", label: "New person", icon: UserPlus, permission: "user.create" },
  { href: "/stores/new", label: "New store", icon: Store, permission: "store.write" },
  { href: "/account", label: "My account", icon: UserRound, permission: "profile.write" },
];

/** Whether a page, or one below it, is open. */
export function isOpen(href: string, path: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
