/** Something the person at the keyboard can put right. Only the message is shown, never a stack. */
export class StartRefusal extends Error {
  override readonly name = "StartRefusal";
}

const expected = new Set(["StartRefusal", "ServerFailure", "MigrationFailure", "ConnectionFailure", "AppRoleFailure"]);

/** What to print for a failure: its message where it was foreseen, everything we know where it was not. */
export function explain(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  return expected.has(failure.name) ? failure.message : (failure.stack ?? failure.message);
}
