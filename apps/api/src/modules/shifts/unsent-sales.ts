import type { Tx } from "@galla/db";
import { refuse } from "@galla/domain";
import { reportUnsentInput, type CloseShiftInput } from "@galla/validators";
import type { Call } from "../../platform/call.ts";
import type { StoredShift } from "./find-shift.ts";

/**
 * Refuses `shift.unsent_sales`, with the list, while the till still holds sales the server does not know (field notes 2): those this
 * closing names, or those the register's till told of last. The till itself knows best: when it closes and names none, there are none.
 */
export async function refuseUnsentSales(
  tx: Tx,
  call: Call,
  { shift, input }: { readonly shift: StoredShift; readonly input: CloseShiftInput },
): Promise<void> {
  if (input.unsentSales.length > 0) refuse("shift.unsent_sales", { sales: input.unsentSales });
  if (shift.tillId === null || call.actor.till?.id === shift.tillId) return;
  const till = await tx.till.findUnique({
    where: { merchantId_id: { merchantId: call.actor.merchantId, id: shift.tillId } },
    select: { unsentSales: true },
  });
  const { sales } = reportUnsentInput.parse({ sales: till?.unsentSales ?? [] });
  const unknown = await unknownSales(tx, call, sales);
  if (unknown.length > 0) refuse("shift.unsent_sales", { sales: unknown });
}

type Unsent = CloseShiftInput["unsentSales"];

/** What a till told of may have arrived since; such a sale holds nobody up. */
async function unknownSales(tx: Tx, call: Call, sales: Unsent): Promise<Unsent> {
  if (sales.length === 0) return sales;
  const arrived = await tx.sale.findMany({
    where: { merchantId: call.actor.merchantId, id: { in: sales.map(({ saleId }) => saleId) } },
    select: { id: true },
  });
  const known = new Set(arrived.map(({ id }) => id));
  return sales.filter(({ saleId }) => !known.has(saleId));
}
