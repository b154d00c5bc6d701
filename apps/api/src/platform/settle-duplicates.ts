import { sqlState } from "@galla/db";

const UNIQUE_VIOLATION = "23505";
const MOST_ATTEMPTS = 3;

/**
 * Runs a use case that checks for duplicates before it writes. Where someone else commits the same SKU, barcode or name in between,
 * the unique index stops the write; the use case then runs again, finds what is there now, and refuses in its own words.
 */
export async function settleDuplicates<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= MOST_ATTEMPTS || sqlState(error) !== UNIQUE_VIOLATION) throw error;
    }
  }
}
