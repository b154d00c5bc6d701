/** One way to spoil the two fixture shops that the database itself would have refused, or could not know to be wrong. */
export type Corruption = {
  readonly what: string;
  /** Run by a superuser with triggers and foreign keys switched off; CHECKs and indexes in the way are dropped first. */
  readonly sql: readonly string[];
  /**
   * The invariant that must break, and no other. A second one stands here only where it has to break too: M1 follows from M2 and
   * M1-lines together, so it cannot break alone.
   */
  readonly breaks: readonly [string, ...string[]];
  /** What the first bad row of the first of them must show, so that a person finds the damage. */
  readonly shows: Readonly<Record<string, unknown>>;
};

/** Drops a constraint that would stop the corruption. */
export const without = (table: string, constraint: string): string =>
  `ALTER TABLE ${table} DROP CONSTRAINT ${constraint} CASCADE`;
