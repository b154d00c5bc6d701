import type { Corruption } from "./corruption.ts";
import { auditCorruptions } from "./corruptions/audit.ts";
import { documentCorruptions } from "./corruptions/documents.ts";
import { moneyCorruptions } from "./corruptions/money.ts";
import { peopleCorruptions } from "./corruptions/people.ts";
import { privilegeCorruptions } from "./corruptions/privileges.ts";
import { shiftCorruptions } from "./corruptions/shifts.ts";
import { stockCorruptions } from "./corruptions/stock.ts";
import { tenancyCorruptions } from "./corruptions/tenancy.ts";
import { transferCorruptions } from "./corruptions/transfers.ts";
import { writtenTogetherCorruptions } from "./corruptions/written-together.ts";

/** Every way of spoiling the books that the invariants must find. */
export const corruptions: readonly Corruption[] = [
  ...moneyCorruptions,
  ...documentCorruptions,
  ...shiftCorruptions,
  ...stockCorruptions,
  ...transferCorruptions,
  ...auditCorruptions,
  ...writtenTogetherCorruptions,
  ...peopleCorruptions,
  ...tenancyCorruptions,
  ...privilegeCorruptions,
];
