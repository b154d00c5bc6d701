import type { Corruption } from "../corruption.ts";
import { exclusiveShop, fixtureId } from "../two-shops.ts";

const chainId = fixtureId(exclusiveShop, "register", 1);
const chain = `merchant_id = '${exclusiveShop}' AND chain_id = '${chainId}'`;
// Sale 6 is the fourth entry of the first register's chain, after the shift's opening and sales 2 and 4; sale 40 is its last.
const saleId = fixtureId(exclusiveShop, "sale", 6);
const saleIs = (column: string) => `merchant_id = '${exclusiveShop}' AND ${column} = '${saleId}'`;

export const auditCorruptions: readonly Corruption[] = [
  {
    what: "an entry that tells another total",
    sql: [`UPDATE audit_entry SET after = after || '{"totalMinor": 1}' WHERE ${chain} AND seq = 4`],
    breaks: ["A1"],
    shows: { chain_id: chainId, seq: 4, subject_id: saleId },
  },
  {
    what: "an entry that names another actor",
    sql: [`UPDATE audit_entry SET actor_id = merchant_id WHERE ${chain} AND seq = 4`],
    breaks: ["A1"],
    shows: { chain_id: chainId, seq: 4 },
  },
  {
    what: "an entry moved by a microsecond",
    sql: [`UPDATE audit_entry SET at = at - interval '1 microsecond' WHERE ${chain} AND seq = 4`],
    breaks: ["A1"],
    shows: { chain_id: chainId, seq: 4 },
  },
  {
    what: "a head that ran ahead of its entries",
    sql: [`UPDATE audit_chain SET last_seq = last_seq + 1 WHERE ${chain}`],
    breaks: ["A2"],
    shows: { chain_id: chainId },
  },
  {
    what: "a head with another hash",
    sql: [`UPDATE audit_chain SET head_hash = sha256(head_hash) WHERE ${chain}`],
    breaks: ["A2"],
    shows: { chain_id: chainId, head_hash_agrees: false },
  },
  {
    what: "the last entry torn out",
    sql: [`DELETE FROM audit_entry WHERE ${chain} AND seq = (SELECT last_seq FROM audit_chain WHERE ${chain})`],
    breaks: ["A2", "A3"],
    shows: { chain_id: chainId, head_hash_agrees: false },
  },
  {
    what: "an entry written by another transaction than its sale",
    sql: [`UPDATE audit_entry SET tx_id = tx_id + 1 WHERE ${saleIs("subject_id")}`],
    breaks: ["A3"],
    shows: { sale_id: saleId, audit_entries: 1, events: 1 },
  },
  {
    what: "a sale nobody announced",
    sql: [`DELETE FROM event WHERE merchant_id = '${exclusiveShop}' AND payload ->> 'saleId' = '${saleId}'`],
    breaks: ["A3"],
    shows: { sale_id: saleId, events: 0 },
  },
  {
    what: "an event of a sale that is not there",
    sql: [
      `INSERT INTO event (merchant_id, id, type, payload)
       VALUES ('${exclusiveShop}', gen_random_uuid(), 'sale.completed', '{"saleId": "nowhere"}')`,
    ],
    breaks: ["A3"],
    shows: { sale_id: "nowhere", bill_number: null },
  },
];
