import { inMerchant } from "@galla/db";
import { refuse } from "@galla/domain";
import type { TaxClassListOutput, UpdateTaxClassInput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";
import { lockTaxClasses, refuseTakenTaxName } from "./tax-class-changes.ts";
import { readTaxClasses } from "./tax-classes.reads.ts";

/**
 * Renames a tax class, changes its rate for later sales (those made keep theirs), or makes it the default, of which there is always
 * exactly one. Answers all classes. Refuses `resource.not_found`, `tax_class.name_taken`, and `input.invalid` where the default would be
 * left without another in its place.
 */
export function updateTaxClass(call: Call, input: UpdateTaxClassInput): Promise<TaxClassListOutput> {
  const { merchantId } = call.actor;
  const { taxClassId: id, ...fields } = input;
  return settleDuplicates(() =>
    inMerchant(call.database, merchantId, async (tx) => {
      const { target, all } = await lockTaxClasses(tx, merchantId, id);
      if (target.isDefault && !fields.isDefault) refuseWithoutDefault();
      await refuseTakenTaxName(tx, merchantId, { id, name: fields.name });
      const former = fields.isDefault ? all.filter((other) => other.isDefault && other.id !== id) : [];
      // The former default goes first, because an index allows one at a time.
      await tx.taxClass.updateMany({
        where: { merchantId, id: { in: former.map((other) => other.id) } },
        data: { isDefault: false },
      });
      await tx.taxClass.update({ where: { merchantId_id: { merchantId, id } }, data: fields, select: { id: true } });
      const { id: _id, ...before } = target;
      await audit(tx, call, {
        action: "tax_class.updated",
        subjectType: "tax_class",
        subjectId: id,
        before,
        after: fields,
      });
      await announce(tx, call, { type: "settings.updated", payload: {} });
      return readTaxClasses(tx, merchantId);
    }),
  );
}

function refuseWithoutDefault(): never {
  const message = "Make another tax class the default instead.";
  return refuse("input.invalid", { issues: [{ field: "isDefault", message }] });
}
