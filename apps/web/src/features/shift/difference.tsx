import { classNames } from "@/lib/class-names.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Badge } from "@/ui/badge.tsx";
import { differenceText } from "./report/difference-text.ts";

type DifferenceProps = {
  differenceMinor: number | null;
  /** Under a head that names the currency. */
  inColumn?: boolean;
};

/** How a drawer came out, in words; the colour only helps. Null while the shift is open. */
export function Difference({ differenceMinor, inColumn = false }: DifferenceProps) {
  const format = useFormat();
  if (differenceMinor === null) return <Badge>Open</Badge>;
  return (
    <span
      className={classNames(
        "whitespace-nowrap",
        differenceMinor === 0
          ? "text-soft"
          : differenceMinor > 0
            ? "font-semibold text-warning"
            : "font-semibold text-danger",
      )}
    >
      {differenceText(differenceMinor, inColumn ? format.amount : format.money)}
    </span>
  );
}
