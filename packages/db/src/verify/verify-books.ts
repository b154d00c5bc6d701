import type pg from "pg";
import { inAuditorsSnapshot, invariants, runInvariants, type InvariantResult } from "../invariants/index.ts";
import { saveAnchors, unmetAnchors, type Anchor } from "./anchors.ts";
import { digestChecks } from "./digests.ts";
import { lastWordCheck } from "./last-word.ts";

/** What there was to verify. */
export type Extent = {
  readonly merchants: number;
  readonly chains: number;
  readonly entries: number;
  readonly sales: number;
  /** Of the sales, those whose audit entry carries no digest, because they were made before there were any. */
  readonly salesWithoutDigest: number;
  readonly zReports: number;
};

export type Verdict = {
  readonly extent: Extent;
  readonly results: readonly InvariantResult[];
  readonly unmetAnchors: readonly Anchor[];
  readonly anchors: number;
  /** Names of the merchants, by id, for the report. */
  readonly merchants: ReadonlyMap<string, string>;
  readonly ms: number;
};

export type VerifyOptions = {
  readonly ownerUrl: string;
  readonly anchors?: readonly Anchor[];
  /** Where to write the heads of all chains, if everything was found in order. */
  readonly saveAnchorsTo?: string;
};

/** Every check there is: the books' invariants, and the documents against what the audit book said of them. */
export const checks = [...invariants, ...digestChecks, lastWordCheck];

/**
 * Recomputes every audit chain, every digest and every invariant over all merchants, in one read-only snapshot. The rows stay in the
 * database, so a million entries take no more memory here than ten. Refuses as `checkInvariants`.
 */
export function verifyBooks(options: VerifyOptions): Promise<Verdict> {
  const start = performance.now();
  return inAuditorsSnapshot(options.ownerUrl, async (client) => {
    const anchors = options.anchors ?? [];
    const verdict = {
      extent: await measure(client),
      results: await runInvariants(client, checks),
      unmetAnchors: await unmetAnchors(client, anchors),
      anchors: anchors.length,
      merchants: await merchantNames(client),
      ms: Math.round(performance.now() - start),
    };
    if (options.saveAnchorsTo !== undefined && isInOrder(verdict)) await saveAnchors(client, options.saveAnchorsTo);
    return verdict;
  });
}

/** Whether nothing was found altered. */
export function isInOrder({ results, unmetAnchors: unmet }: Pick<Verdict, "results" | "unmetAnchors">): boolean {
  return unmet.length === 0 && results.every(({ violations }) => violations === 0);
}

async function measure(client: pg.ClientBase): Promise<Extent> {
  const { rows } = await client.query<Extent>(
    `SELECT (SELECT count(*)::int FROM merchant) AS merchants, (SELECT count(*)::int FROM audit_chain) AS chains,
            (SELECT count(*)::int FROM audit_entry) AS entries, (SELECT count(*)::int FROM sale) AS sales,
            (SELECT count(*)::int FROM audit_entry WHERE action = 'sale.completed' AND NOT after ? 'digest') AS "salesWithoutDigest",
            (SELECT count(*)::int FROM shift WHERE z_number IS NOT NULL) AS "zReports"`,
  );
  const [extent] = rows;
  if (extent === undefined) throw new Error("Counting gave no answer");
  return extent;
}

async function merchantNames(client: pg.ClientBase): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ id: string; name: string }>("SELECT id, name FROM merchant");
  return new Map(rows.map(({ id, name }) => [id, name]));
}
