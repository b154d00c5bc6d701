import { createHash, timingSafeEqual } from "node:crypto";
import { refuse } from "@galla/domain";
import { countAttempt, type Visit } from "../people/index.ts";

const digest = (text: string) => createHash("sha256").update(text).digest();

/**
 * Lets only those go on who know the code that was printed where the product was started, where there is one. Counted before it is
 * compared, and compared in a time that tells nothing. Refuses `setup.code_wrong` and `auth.too_many_attempts`.
 */
export async function requireSetupCode(
  visit: Visit & { readonly setupCode: string | null },
  typed: string | undefined,
): Promise<void> {
  if (visit.setupCode === null) return;
  await countAttempt(visit.database, { kind: "setup", value: visit.ip });
  // Digests are of one length, which the comparison needs, and the codes' own lengths stay unknown.
  if (!timingSafeEqual(digest(typed ?? ""), digest(visit.setupCode))) refuse("setup.code_wrong", {});
}
