import { checkInvariants } from "@galla/db/invariants";

/** Runs every invariant on the database and prints what is broken. Answers whether all hold. */
export async function checkBooks(ownerUrl: string): Promise<boolean> {
  const startedAt = performance.now();
  const results = await checkInvariants(ownerUrl);
  const violations = results.reduce((total, result) => total + result.violations, 0);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`invariants: ${results.length} checked in ${seconds} s, ${violations} violations`);
  for (const { id, property, violations: count, sample } of results) {
    if (count > 0)
      console.log(`  ${id} BROKEN ${count} times: ${property}\n    ${JSON.stringify(sample).slice(0, 500)}`);
  }
  return violations === 0;
}
