import { describeRow } from "./altered-row.ts";
import { isInOrder, type Verdict } from "./verify-books.ts";

/** The verdict as lines for a terminal: what was checked, the first altered row of each kind, and whether all is in order. */
export function reportOf(verdict: Verdict): string {
  const { extent, results, ms } = verdict;
  const seconds = (ms / 1000).toFixed(1);
  const chains = results.find(({ id }) => id === "A1");
  const perSecond = chains === undefined ? 0 : Math.round(extent.entries / (Math.max(chains.ms, 1) / 1000));
  return [
    `${count(extent.chains, "audit chain")} of ${count(extent.merchants, "merchant")} with ${count(extent.entries, "entry", "entries")}` +
      ` recomputed (${figure(perSecond)} entries/s)`,
    `${count(extent.sales - extent.salesWithoutDigest, "sale")} compared with their digests` +
      (extent.salesWithoutDigest > 0 ? `, ${figure(extent.salesWithoutDigest)} older ones have none` : ""),
    `${count(extent.zReports, "Z report")} compared with the book and their anchors`,
    ...(verdict.anchors > 0 ? [`${count(verdict.anchors, "anchor")} from outside looked for`] : []),
    ...findings(verdict),
    isInOrder(verdict)
      ? `Everything is in order: ${results.length} checks, ${seconds} s.`
      : `The books were altered: ${results.filter(({ violations }) => violations > 0).length} of ${results.length} checks fail, ${seconds} s.`,
  ].join("\n");
}

function findings({ results, merchants, unmetAnchors }: Verdict): string[] {
  const broken = results.filter(({ violations }) => violations > 0);
  const rows = broken.map(({ id, property, violations, sample }) => {
    const more = violations > 1 ? ` (and ${figure(violations - 1)} more)` : "";
    return `ALTERED  ${describeRow(id, sample[0], merchants)}${more}\n         It should hold that: ${property} [${id}].`;
  });
  const missing = unmetAnchors.map(
    ({ chainId, seq, hash }) =>
      `ALTERED  no entry ${seq}${chainId === null ? "" : ` of chain ${chainId}`} has the hash ${hash}`,
  );
  return [...rows, ...missing];
}

const figure = (number: number) => number.toLocaleString("en-US");
const count = (number: number, one: string, many = `${one}s`) => `${figure(number)} ${number === 1 ? one : many}`;
