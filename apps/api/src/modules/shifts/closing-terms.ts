import type { Tx } from "@galla/db";
import { minor, type Minor } from "@galla/domain";
import type { Call } from "../../platform/call.ts";

export type ClosingTerms = {
  readonly merchantName: string;
  readonly currencyCode: string;
  /** A drawer over or short by more than this needs a leader to close. */
  readonly limitMinor: Minor;
};

/** What of the merchant a closing needs to know. */
export async function closingTerms(tx: Tx, call: Call): Promise<ClosingTerms> {
  const { name, currencyCode, overShortLimitMinor } = await tx.merchant.findUniqueOrThrow({
    where: { id: call.actor.merchantId },
    select: { name: true, currencyCode: true, overShortLimitMinor: true },
  });
  return { merchantName: name, currencyCode, limitMinor: minor(overShortLimitMinor) };
}
