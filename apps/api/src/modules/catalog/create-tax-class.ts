import { inMerchant, type Tx } from "@galla/db";
import type { CreateTaxClassInput, TaxClassListOutput } from "@galla/validators";
import { announce } from "../../outbox/announce.ts";
import { audit } from "../../platform/audit.ts";
import type { Call } from "../../platform/call.ts";
import { requireSameCreation } from "../../platform/created-before.ts";
import { settleDuplicates } from "../../platform/settle-duplicates.ts";
import { refuseTakenTaxName } from "./tax-class-changes.ts";
import { readTaxClasses } from "./tax-classes.reads.ts";

/**
 * Adds a tax class. The same command again changes nothing. Answers all classes. Refuses `tax_class.name_taken`, and `input.invalid`
 * for an id that is another class's.
 */
export function createTaxClass(call: Call, input: CreateTaxClassInput): Promise<TaxClassListOutput> {
  const { merchantId } = call.actor;
  const { taxClassId: id, ...content } = input;
  const creation = { action: "tax_class.created", subjectId: id, after: content, idField: "taxClassId" };
  return settleDuplicates(() =>
    inMerchant(call.database, merchantId, async (tx) => {
      const known = await tx.taxClass.findUnique({
        where: { merchantId_id: { merchantId, id } },
        select: { id: true },
      });
      if (known === null) await keepTaxClass(tx, call, input);
      else await requireSameCreation(tx, call, creation);
      return readTaxClasses(tx, merchantId);
    }),
  );
}

async function keepTaxClass(tx: Tx, call: Call, { taxClassId: id, ...content }: CreateTaxClassInput): Promise<void> {
  const { merchantId } = call.actor;
  await refuseTakenTaxName(tx, merchantId, { id, name: content.name });
  await tx.taxClass.create({ data: { merchantId, id, ...content }, select: { id: true } });
  await audit(tx, call, { action: "tax_class.created", subjectType: "tax_class", subjectId: id, after: content });
  await announce(tx, call, { type: "settings.updated", payload: {} });
}
