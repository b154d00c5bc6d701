/** A row as it crosses the boundary: amounts and quantities, bigint inside, are JSON integers outside. */
export type Wire<Row> = { [Key in keyof Row]: Row[Key] extends bigint ? number : Row[Key] };

/** Turns every bigint of a flat row into a number. Columns are bounded far below 2^53 by CHECK constraints and by the schemas. */
export function wire<Row extends object>(row: Row): Wire<Row> {
  const entries = Object.entries(row).map(([key, value]) => [key, typeof value === "bigint" ? Number(value) : value]);
  // Object.fromEntries forgets which key had which type; the mapping above keeps it.
  return Object.fromEntries(entries) as Wire<Row>;
}
