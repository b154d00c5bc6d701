import type { AuditRow } from "@galla/validators";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/ui/table.tsx";
import { ProductName } from "./product-name.tsx";
import { entryLines, hiddenOf, type EntryLine } from "./words/entry-lines.ts";
import type { Wording } from "./words/sentence.ts";

type EntryChangesProps = { entry: AuditRow; wording: Wording };

/** What changed, before and after; what was said, where there was nothing before. */
export function EntryChanges({ entry, wording }: EntryChangesProps) {
  const lines = entryLines(entry, wording);
  const hidden = hiddenOf(entry);
  if (lines.length === 0) return <p className="text-14 text-soft">Nothing more was written down.</p>;
  const hasBefore = entry.before !== null;
  return (
    <>
      <Table aria-label="What changed" className="text-13">
        <TableHead>
          <tr>
            <HeaderCell>What</HeaderCell>
            {hasBefore && <HeaderCell>Before</HeaderCell>}
            <HeaderCell>{hasBefore ? "After" : "Written down"}</HeaderCell>
          </tr>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.key} className="h-9">
              <Cell className="align-top font-medium">
                <LineLabel line={line} />
              </Cell>
              {hasBefore && <Cell className="align-top text-soft wrap-anywhere">{line.before}</Cell>}
              <Cell className="align-top whitespace-pre-line wrap-anywhere">{line.after}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {hidden > 0 && <p className="mt-1.5 text-13 text-soft">and {hidden} more</p>}
    </>
  );
}

function LineLabel({ line }: { line: EntryLine }) {
  return line.productId === null ? line.label : <ProductName productId={line.productId} />;
}
