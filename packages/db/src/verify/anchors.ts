import { readFileSync, writeFileSync } from "node:fs";
import type pg from "pg";

/** A place in the audit book that somebody wrote down outside of it, such as the head that a Z report was printed with. */
export type Anchor = { readonly chainId: string | null; readonly seq: number; readonly hash: string };

/** An anchor that cannot be read; the message says what one looks like. */
export class UnreadableAnchor extends Error {
  override readonly name = "UnreadableAnchor";
}

const FORM = /^(?:([0-9a-f-]{36}):)?(\d+):([0-9a-f]{8,64})$/;

/** Reads `seq:hash`, or `chain:seq:hash`, or the path of a file with one of these on each line. A hash may be cut to its first 8 digits. */
export function readAnchors(given: string): Anchor[] {
  const single = anchorOf(given);
  if (single !== null) return [single];
  const lines = textOf(given).split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const anchor = anchorOf(line.trim());
    if (anchor === null) throw new UnreadableAnchor(`Line ${index + 1} of ${given} is no anchor; one is seq:hash.`);
    return [anchor];
  });
}

function anchorOf(text: string): Anchor | null {
  const [, chainId, seq, hash] = FORM.exec(text.toLowerCase()) ?? [];
  return seq === undefined || hash === undefined ? null : { chainId: chainId ?? null, seq: Number(seq), hash };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new UnreadableAnchor(`${path} is neither an anchor (seq:hash) nor a file of anchors that can be read.`, {
      cause,
    });
  }
}

/** The anchors that no entry of the book bears out. */
export async function unmetAnchors(client: pg.ClientBase, anchors: readonly Anchor[]): Promise<Anchor[]> {
  const unmet: Anchor[] = [];
  for (const anchor of anchors) {
    const { rowCount } = await client.query(
      `SELECT FROM audit_entry
        WHERE seq = $1 AND starts_with(encode(hash, 'hex'), $2) AND chain_id = coalesce($3, chain_id) LIMIT 1`,
      [anchor.seq, anchor.hash, anchor.chainId],
    );
    if (rowCount === 0) unmet.push(anchor);
  }
  return unmet;
}

/** Writes the head of every chain as a file of anchors, to be kept where whoever could rewrite the database cannot reach. */
export async function saveAnchors(client: pg.ClientBase, path: string): Promise<void> {
  const { rows } = await client.query<{ line: string }>(
    `SELECT chain_id || ':' || last_seq || ':' || encode(head_hash, 'hex') AS line FROM audit_chain
      WHERE last_seq > 0 ORDER BY merchant_id, chain_id`,
  );
  writeFileSync(path, rows.map(({ line }) => `${line}\n`).join(""));
}
