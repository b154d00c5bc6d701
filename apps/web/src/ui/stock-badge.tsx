import { daysLeftText } from "@/lib/days.ts";
import { Badge } from "@/ui/badge.tsx";

/** How many days before its expiry a product is worth a warning. */
export const EXPIRY_WARNING_DAYS = 30;

type StockBadgeProps = { stockMilli: number; minStockMilli: number };

/** Says that there is none left, or less than the minimum. Nothing when there is enough. */
export function StockBadge({ stockMilli, minStockMilli }: StockBadgeProps) {
  if (stockMilli <= 0) return <Badge meaning="danger">Out</Badge>;
  if (stockMilli < minStockMilli) return <Badge meaning="warning">Low</Badge>;
  return null;
}

/** Says that a product has expired or soon will. Nothing when it keeps, or has no expiry. */
export function ExpiryBadge({ daysLeft }: { daysLeft: number | null }) {
  if (daysLeft === null || daysLeft > EXPIRY_WARNING_DAYS) return null;
  if (daysLeft < 0) return <Badge meaning="danger">Expired</Badge>;
  return <Badge meaning="warning">Expires {daysLeftText(daysLeft)}</Badge>;
}
