import type { ImportProductsOutput } from "@galla/validators";
import { currencySymbol } from "@/lib/currency-symbol.ts";
import { useFormat } from "@/trpc/session.tsx";
import { Badge } from "@/ui/badge.tsx";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/ui/table.tsx";

type PreviewRow = ImportProductsOutput["preview"][number];

const ACTIONS = {
  create: { text: "New", meaning: "success" },
  update: { text: "Changed", meaning: "warning" },
  unchanged: { text: "As it is", meaning: "neutral" },
  error: { text: "To correct", meaning: "danger" },
} as const;

/** The first rows as they would be stored. */
export function ImportPreview({ report }: { report: ImportProductsOutput }) {
  const format = useFormat();
  if (report.preview.length === 0) return null;
  return (
    <section aria-labelledby="preview-heading">
      <h2 id="preview-heading" className="mb-2 text-16 font-semibold">
        {report.rows > report.preview.length
          ? `The first ${report.preview.length} of ${format.integer(report.rows)} rows`
          : "The rows of the file"}
      </h2>
      <Table aria-labelledby="preview-heading">
        <TableHead>
          <tr>
            <HeaderCell numeric className="hidden md:table-cell">
              Row
            </HeaderCell>
            <HeaderCell>Result</HeaderCell>
            <HeaderCell className="w-full">Product</HeaderCell>
            <HeaderCell className="hidden md:table-cell">Category</HeaderCell>
            <HeaderCell numeric>Price ({currencySymbol(format)})</HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {report.preview.map((row) => (
            <PreviewCells key={row.row} row={row} />
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

function PreviewCells({ row }: { row: PreviewRow }) {
  const format = useFormat();
  const { text, meaning } = ACTIONS[row.action];
  return (
    <TableRow>
      <Cell numeric className="hidden text-soft md:table-cell">
        {row.row}
      </Cell>
      <Cell>
        <Badge meaning={meaning}>{text}</Badge>
      </Cell>
      <Cell>
        <span className="font-medium">{row.name}</span>
        <span className="block text-13 text-soft">{row.sku}</span>
      </Cell>
      <Cell className="hidden whitespace-nowrap text-soft md:table-cell">
        {row.category === "" ? "—" : row.category}
      </Cell>
      <Cell numeric>{row.priceMinor === null ? "—" : format.amount(row.priceMinor)}</Cell>
    </TableRow>
  );
}
