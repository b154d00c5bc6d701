import type { Corruption } from "./corruption.ts";
import { auditCorruptions } from "./corruptions/audit.ts";
import { documentCorruptions } from "./corruptions/documents.ts";
import { moneyCorruptions } from "./corruptions/money.ts";
import { privilegeCorruptions } from "./corruptions/privileges.ts";
import { stockCorruptions } from "./corruptions/stock.ts";
import { tenancyCorruptions } from "./corruptions/tenancy.ts";

/** Every way of spoiling the books that the invariants must find. */
export const corruptions: readonly Corruption[] = [
  ...moneyCorruptions,
  ...documentCorruptions,
  ...stockCorruptions,
  ...auditCorruptions,
  ...tenancyCorruptions,
  ...privilegeCorruptions,
];
