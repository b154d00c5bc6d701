import type { KeptCommand } from "./database.ts";
import { setOutboxWaiting } from "./outbox-state.ts";
import { isSending } from "./outbox.ts";

/**
 * Lets the till say what an earlier visit of this page wrote down and never heard the answer of, oldest first. Not while the outbox
 * sends: it speaks for itself then.
 */
export function showKept(kept: readonly KeptCommand[]): void {
  if (isSending()) return;
  const oldest = kept[0];
  setOutboxWaiting(oldest === undefined ? null : { count: kept.length, since: new Date(oldest.queuedAt) });
}
