import type { ImportProductsOutput } from "@galla/validators";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/ui/table.tsx";

/** What is wrong, by the row numbers of the spreadsheet. */
export function ImportErrors({ errors }: { errors: ImportProductsOutput["errors"] }) {
  return (
    <Table aria-label="Rows to correct">
      <TableHead>
        <tr>
          <HeaderCell numeric>Row</HeaderCell>
          <HeaderCell>Column</HeaderCell>
          <HeaderCell className="w-full">What is wrong</HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {errors.map((error) => (
          <TableRow key={`${error.row} ${error.field} ${error.message}`}>
            <Cell numeric>{error.row}</Cell>
            <Cell className="font-medium whitespace-nowrap">{error.field}</Cell>
            <Cell>{error.message}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
