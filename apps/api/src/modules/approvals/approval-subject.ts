import type { Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import type { ApprovalScope } from "@galla/validators";

/** The one act a scope is good for, by the id it will have. */
export function subjectOf(scope: ApprovalScope): string {
  switch (scope.permission) {
    case "sale.discountOverLimit":
    case "sale.overridePrice":
      return scope.saleId;
    case "drawer.open":
      return scope.movementId;
    case "shift.closeOverThreshold":
      return scope.shiftId;
    case "register.release":
      return scope.registerId;
  }
}

/**
 * A shift or register must be of the store whose leader approves; sales and drawer openings do not exist yet, and their store is compared when
 * the approval is used. Refuses `resource.not_found`.
 */
export async function findSubject(
  tx: Tx,
  place: { readonly merchantId: string; readonly storeId: string },
  scope: ApprovalScope,
): Promise<void> {
  const where = { ...place, id: subjectOf(scope) };
  if (scope.permission === "shift.closeOverThreshold") {
    const shift = await tx.shift.findFirst({ where, select: { id: true } });
    if (shift === null) refuse("resource.not_found", { resource: "shift", id: where.id });
  }
  if (scope.permission === "register.release") {
    const register = await tx.register.findFirst({ where, select: { id: true } });
    if (register === null) refuse("resource.not_found", { resource: "register", id: where.id });
  }
}
