import type { Prisma, Tx } from "@galla/db";
import { audit } from "../../../platform/audit.ts";
import type { Call } from "../../../platform/call.ts";
import { auditedFields } from "../product-fields.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { PlannedRow } from "./resolve-row.ts";

/**
 * One entry for the whole file, since it was one act: every new product, and of every changed one what changed, before and after. An
 * entry for each product would extend the merchant's chain thousands of times while everybody else who changes something waits.
 */
export async function auditImport(tx: Tx, call: Call, kept: { plan: ImportPlan; storeId: string }): Promise<void> {
  const { plan, storeId } = kept;
  const changes = plan.rows.filter((row) => row.action === "update").map(changeOf);
  const created = plan.rows.filter((row) => row.action === "create");
  await audit(tx, call, {
    action: "products.imported",
    subjectType: "merchant",
    subjectId: call.actor.merchantId,
    before: { products: changes.map((change) => change.before) },
    after: {
      storeId,
      products: changes.map((change) => change.after),
      created: created.map(({ id, fields, costMinor, openingMilli }) => ({
        id,
        ...auditedFields(fields, costMinor),
        openingMilli,
      })),
      newCategories: plan.newCategories.map(({ id, name }) => ({ id, name })),
    },
  });
}

function changeOf({ id, before, fields, costMinor }: PlannedRow): {
  before: Prisma.InputJsonObject;
  after: Prisma.InputJsonObject;
} {
  const after = auditedFields(fields, costMinor);
  if (before === null) return { before: { id }, after: { id, ...after } };
  const stored = auditedFields(before.fields, before.costMinor);
  const changed = Object.keys(after).filter((field) => JSON.stringify(stored[field]) !== JSON.stringify(after[field]));
  const only = (fieldsOf: Prisma.InputJsonObject) =>
    Object.fromEntries(changed.map((field) => [field, fieldsOf[field] ?? null]));
  return { before: { id, ...only(stored) }, after: { id, ...only(after) } };
}
