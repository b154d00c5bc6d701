import type { TransferOutput } from "@galla/validators";
import { classNames } from "@/lib/class-names.ts";
import type { Format } from "@/lib/format.ts";
import { useFormat } from "@/trpc/session.tsx";
import { RowLink } from "@/ui/row-link.tsx";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/ui/table.tsx";

type Line = TransferOutput["lines"][number];

/** "2 kg missing", "1 too many"; nothing where as much came as was sent. */
export function differenceOf({ sentMilli, unit }: Line, receivedMilli: number, format: Format): string | null {
  const difference = receivedMilli - sentMilli;
  if (difference === 0) return null;
  const figure = format.quantity(Math.abs(difference), unit);
  return difference < 0 ? `${figure} missing` : `${figure} too many`;
}

/** What was sent, and what arrived of it where that is known. */
export function TransferLines({ transfer }: { transfer: TransferOutput }) {
  const isReceived = transfer.status === "RECEIVED";
  return (
    <div data-rows>
      <Table aria-label="Goods">
        <TableHead>
          <tr>
            <HeaderCell className="w-full">Product</HeaderCell>
            <HeaderCell numeric>Sent</HeaderCell>
            {isReceived && <HeaderCell numeric>Arrived</HeaderCell>}
          </tr>
        </TableHead>
        <TableBody>
          {transfer.lines.map((line) => (
            <LineRow key={line.productId} line={line} isReceived={isReceived} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function LineRow({ line, isReceived }: { line: Line; isReceived: boolean }) {
  const format = useFormat();
  const received = line.receivedMilli ?? 0;
  const difference = isReceived ? differenceOf(line, received, format) : null;
  return (
    <TableRow className={classNames("relative hover:bg-sunken/50", difference !== null && "bg-danger-soft/60")}>
      <Cell>
        <RowLink href={`/products/${line.productId}`}>{line.productName}</RowLink>
        <span className="block text-13 text-soft">{line.sku}</span>
        {difference !== null && (
          <span className="block text-13 font-medium text-danger">
            {difference}
            {line.reason !== "" && `: ${line.reason}`}
          </span>
        )}
      </Cell>
      <Cell numeric className="align-top">
        {format.quantity(line.sentMilli, line.unit)}
      </Cell>
      {isReceived && (
        <Cell numeric className="align-top font-semibold">
          {format.quantity(received, line.unit)}
        </Cell>
      )}
    </TableRow>
  );
}
