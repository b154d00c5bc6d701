/** One thing that must always hold, told by the query that finds where it does not (reliability §2). */
export type Invariant = {
  /** Reliability's own number, with a suffix where one of its properties takes two queries. */
  readonly id: string;
  /** The property in words, as a shopkeeper's auditor would say it. */
  readonly property: string;
  /** Selects the rows that break it, with what a reader needs to find and judge each, among those of all merchants. */
  readonly sql: string;
};
