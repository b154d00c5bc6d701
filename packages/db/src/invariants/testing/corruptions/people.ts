import type { Corruption } from "../corruption.ts";
import { exclusiveShop, fixtureId } from "../two-shops.ts";

const approvalId = fixtureId(exclusiveShop, "approval", 1);
const approval = `merchant_id = '${exclusiveShop}' AND id = '${approvalId}'`;

export const peopleCorruptions: readonly Corruption[] = [
  {
    what: "an approval used up that the book never names",
    sql: [
      `CREATE TEMP TABLE twin ON COMMIT DROP AS SELECT * FROM approval WHERE ${approval}`,
      `UPDATE twin SET id = md5('twin')::uuid`,
      `INSERT INTO approval SELECT * FROM twin`,
    ],
    breaks: ["P1"],
    shows: { fault: "used, and the book does not say for what", permission: "drawer.open" },
  },
  {
    what: "an approval made unused again",
    sql: [`UPDATE approval SET used_at = NULL WHERE ${approval}`],
    breaks: ["P1"],
    shows: { approval_id: approvalId, fault: "used, says the book, and not marked so" },
  },
  {
    what: "an approval used after its time",
    sql: [
      `UPDATE approval SET expires_at = used_at - interval '1 second', created_at = used_at - interval '2 seconds' WHERE ${approval}`,
    ],
    breaks: ["P1"],
    shows: { approval_id: approvalId, fault: "used out of its time" },
  },
  {
    what: "an approval by a cashier",
    sql: [`UPDATE approval SET approved_by_id = '${fixtureId(exclusiveShop, "user")}' WHERE ${approval}`],
    breaks: ["P1"],
    shows: { approval_id: approvalId, fault: "given by nobody who may" },
  },
  {
    what: "an approval that two acts name",
    sql: [
      `SELECT append_audit('${exclusiveShop}', '${exclusiveShop}', '${fixtureId(exclusiveShop, "user")}', 'product.updated', 'product',
         '${exclusiveShop}', NULL, NULL, '', '', NULL, '${approvalId}')`,
    ],
    breaks: ["P1"],
    shows: { approval_id: approvalId, fault: "used more than once", entries: 2 },
  },
  {
    what: "a shop whose last owner was let go",
    sql: [`UPDATE app_user SET is_active = false WHERE merchant_id = '${exclusiveShop}' AND role = 'OWNER'`],
    breaks: ["P2"],
    shows: { merchant_id: exclusiveShop },
  },
  {
    what: "a refresh token brought back to life",
    sql: [`UPDATE refresh_token SET used_at = NULL WHERE merchant_id = '${exclusiveShop}'`],
    breaks: ["P3"],
    shows: { session_id: fixtureId(exclusiveShop, "session", "api"), unused: 2 },
  },
];
