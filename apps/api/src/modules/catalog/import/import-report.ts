import type { ImportProductsOutput } from "@galla/validators";
import type { ReadRow } from "../csv/read-row.ts";
import type { RowIssue } from "../csv/columns.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { PlannedRow } from "./resolve-row.ts";

const MOST_ERRORS = 500;
const PREVIEWED_ROWS = 50;

/** The issues that are shown, in the order of the file. */
export function shownIssues(issues: readonly RowIssue[]): RowIssue[] {
  return issues.toSorted((left, right) => left.row - right.row).slice(0, MOST_ERRORS);
}

/** What a run did, or a dry run would do. */
export function reportImport(read: readonly ReadRow[], plan: ImportPlan, dryRun: boolean): ImportProductsOutput {
  const planned = new Map(plan.rows.map((row) => [row.row, row]));
  const count = (action: PlannedRow["action"]) => plan.rows.filter((row) => row.action === action).length;
  return {
    dryRun,
    rows: read.length,
    created: count("create"),
    updated: count("update"),
    unchanged: count("unchanged"),
    newCategories: plan.newCategories.map((category) => category.name),
    stockIgnored: plan.rows.filter((row) => row.isStockIgnored).length,
    errors: shownIssues(plan.issues),
    preview: read.slice(0, PREVIEWED_ROWS).map((row) => previewOf(row, planned.get(row.row))),
  };
}

function previewOf({ row, patch }: ReadRow, planned: PlannedRow | undefined): ImportProductsOutput["preview"][number] {
  return {
    row,
    action: planned?.action ?? "error",
    sku: patch.sku ?? "",
    name: patch.name ?? "",
    category: planned?.categoryName ?? patch.category ?? "",
    unit: planned?.fields.unit ?? patch.unit ?? "",
    priceMinor: patch.priceMinor ?? null,
  };
}
