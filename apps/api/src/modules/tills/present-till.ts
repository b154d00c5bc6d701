import { findTill, type Database, type EnrolledTill } from "@galla/db";
import { refuse } from "@galla/domain";

export type Browser = {
  readonly database: Database;
  /** What the till's cookie hashes to; null where this browser is no till. */
  readonly tillHash: Buffer | null;
};

export type PresentTill = EnrolledTill & { readonly merchantId: string };

/** The till this browser is, whoever is signed in or nobody. Refuses `till.not_enrolled`. */
export async function presentTill({ database, tillHash }: Browser): Promise<PresentTill> {
  const till = tillHash === null ? null : await findTill(database.pool, tillHash);
  return till ?? refuse("till.not_enrolled", {});
}
