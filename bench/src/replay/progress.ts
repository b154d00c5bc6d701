import type { RungInvoice } from "./ring-up.ts";

const EVERY_MS = { terminal: 200, log: 5_000 };

/** A line that says how far a replay is: rewritten in place on a terminal, a new line every few seconds elsewhere. */
export function progressLine(total: number): (done: readonly RungInvoice[]) => void {
  const isTerminal = process.stdout.isTTY;
  const startedAt = performance.now();
  let shownAt = startedAt;
  return (done) => {
    const now = performance.now();
    const isLast = done.length === total;
    if (!isLast && now - shownAt < (isTerminal ? EVERY_MS.terminal : EVERY_MS.log)) return;
    shownAt = now;
    const perSecond = done.length / ((now - startedAt) / 1000);
    const text = `${done.length.toLocaleString("en")} of ${total.toLocaleString("en")} invoices, ${perSecond.toFixed(0)}/s`;
    process.stdout.write(isTerminal ? `\r${text}${isLast ? "\n" : "   "}` : `${text}\n`);
  };
}
