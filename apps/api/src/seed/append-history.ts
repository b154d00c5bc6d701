import { Prisma, type Tx } from "@galla/db";

/** One entry of the audit book about the past. */
export type PastEntry = {
  readonly chainId: string;
  readonly at: Date;
  readonly actorId: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: object | null;
  readonly after: object;
};

/**
 * Appends entries about the past to new hash chains, in the order of time. `append_audit` would date them now, so a function of this
 * session alone does the same with the given instants; both hash by `audit_entry_hash`, so the chain verifies like any other. The digest of
 * a sale and the anchor of a Z report are put in here, where the documents and the chain's head are at hand.
 */
export async function appendHistory(tx: Tx, merchantId: string, entries: readonly PastEntry[]): Promise<void> {
  await tx.$executeRaw`${APPEND_HISTORY}`;
  const json = JSON.stringify(
    entries.map((entry, seq) => ({
      chain_id: entry.chainId,
      seq,
      at: entry.at,
      actor_id: entry.actorId,
      action: entry.action,
      subject_type: entry.subjectType,
      subject_id: entry.subjectId,
      before: entry.before,
      after: entry.after,
    })),
  );
  await tx.$executeRaw`SELECT pg_temp.append_history(${merchantId}::uuid, ${json}::jsonb)`;
}

const APPEND_HISTORY = Prisma.raw(`
    CREATE OR REPLACE FUNCTION pg_temp.append_history(p_merchant uuid, p_entries jsonb) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      entry audit_entry;
      chain audit_chain;
    BEGIN
      FOR entry IN SELECT (e).* FROM jsonb_populate_recordset(NULL::audit_entry, p_entries) e ORDER BY (e).chain_id, (e).at, (e).seq LOOP
        IF chain.chain_id IS DISTINCT FROM entry.chain_id THEN
          UPDATE audit_chain c SET last_seq = chain.last_seq, head_hash = chain.head_hash
            WHERE c.merchant_id = p_merchant AND c.chain_id = chain.chain_id;
          INSERT INTO audit_chain (merchant_id, chain_id, last_seq, head_hash) VALUES (p_merchant, entry.chain_id, 0, '')
            RETURNING * INTO chain;
        END IF;
        chain.last_seq := chain.last_seq + 1;
        entry.merchant_id := p_merchant; entry.seq := chain.last_seq; entry.request_id := 'demo seed';
        entry.version := 2; entry.ip := ''; entry.register_id := nullif(entry.chain_id, p_merchant);
        IF entry.action = 'sale.completed' THEN
          entry.after := entry.after || (SELECT jsonb_build_object('digest', sale_digest(s,
              ARRAY(SELECT l FROM sale_line l WHERE l.merchant_id = p_merchant AND l.sale_id = s.id),
              ARRAY(SELECT t FROM sale_tender t WHERE t.merchant_id = p_merchant AND t.sale_id = s.id)))
            FROM sale s WHERE s.merchant_id = p_merchant AND s.id = entry.subject_id);
        ELSIF entry.action = 'shift.closed' THEN
          entry.after := entry.after
            || jsonb_build_object('anchor', jsonb_build_object('seq', chain.last_seq - 1, 'hash', encode(chain.head_hash, 'hex')));
        END IF;
        entry.hash := audit_entry_hash(chain.head_hash, entry);
        chain.head_hash := entry.hash;
        INSERT INTO audit_entry (merchant_id, chain_id, seq, at, actor_id, action, subject_type, subject_id, before, after, request_id,
          version, ip, register_id, hash)
        VALUES (entry.merchant_id, entry.chain_id, entry.seq, entry.at, entry.actor_id, entry.action, entry.subject_type,
          entry.subject_id, entry.before, entry.after, entry.request_id, entry.version, entry.ip, entry.register_id, entry.hash);
      END LOOP;
      UPDATE audit_chain c SET last_seq = chain.last_seq, head_hash = chain.head_hash
        WHERE c.merchant_id = p_merchant AND c.chain_id = chain.chain_id;
    END $$`);
