import { foldText } from "@galla/domain";
import { v7 } from "uuid";
import type { RowIssue } from "../csv/columns.ts";
import type { ReadRow } from "../csv/read-row.ts";
import { findClashes } from "./find-clashes.ts";
import { resolveRow, type ImportRules, type PlannedRow } from "./resolve-row.ts";
import type { StoredCatalog } from "./stored-catalog.ts";

export type NewCategory = { readonly id: string; readonly name: string; readonly nameFolded: string };

/** What an import would do. It may be kept only where there are no issues. */
export type ImportPlan = {
  readonly rows: readonly PlannedRow[];
  readonly newCategories: readonly NewCategory[];
  readonly issues: readonly RowIssue[];
};

/** Decides what becomes of each row. Nothing is written here, so that a dry run and a real run decide alike. */
export function planImport(read: readonly ReadRow[], catalog: StoredCatalog, rules: ImportRules): ImportPlan {
  const clashes = findClashes(read, catalog);
  const newCategories = nameNewCategories(read, catalog);
  const categories = new Map([
    ...catalog.categories,
    ...newCategories.map((category) => [category.nameFolded, category] as const),
  ]);
  const rows: PlannedRow[] = [];
  const issues: RowIssue[] = [];
  for (const readRow of read) {
    const { row } = readRow;
    const found = [...readRow.issues, ...(clashes.get(row) ?? [])];
    const fail = (field: string, message: string) => void found.push({ row, field, message });
    const planned = resolveRow(readRow, { ...catalog, categories }, { ...rules, fail });
    if (found.length === 0 && planned !== null) rows.push(planned);
    issues.push(...found);
  }
  return { rows, newCategories, issues };
}

function nameNewCategories(read: readonly ReadRow[], catalog: StoredCatalog): NewCategory[] {
  const made = new Map<string, NewCategory>();
  for (const { patch } of read) {
    const nameFolded = foldText(patch.category ?? "");
    if (nameFolded === "" || catalog.categories.has(nameFolded) || made.has(nameFolded)) continue;
    made.set(nameFolded, { id: v7(), name: patch.category ?? "", nameFolded });
  }
  return [...made.values()];
}
