import { inMerchant } from "@galla/db";
import { refuse } from "@galla/domain";
import type { TaxClassByIdInput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { lockTaxClasses } from "./tax-class-changes.ts";

/**
 * Takes a tax class out of use; its name becomes free. Refuses `resource.not_found`, and `tax_class.in_use` while it is the default or
 * products are in it.
 */
export function archiveTaxClass(call: Call, { taxClassId: id }: TaxClassByIdInput): Promise<{ id: string }> {
  const { merchantId } = call.actor;
  return inMerchant(call.database, merchantId, async (tx) => {
    const { target } = await lockTaxClasses(tx, merchantId, id);
    const { isDefault, name, ratePpm } = target;
    const productCount = await tx.product.count({ where: { merchantId, taxClassId: id, archivedAt: null } });
    if (isDefault || productCount > 0) refuse("tax_class.in_use", { productCount, isDefault });
    await tx.taxClass.update({
      where: { merchantId_id: { merchantId, id } },
      data: { archivedAt: call.clock() },
      select: { id: true },
    });
    await audit(tx, call, {
      action: "tax_class.archived",
      subjectType: "tax_class",
      subjectId: id,
      before: { name, ratePpm },
    });
    await announce(tx, call, { type: "settings.updated", payload: {} });
    return { id };
  });
}
