import type { Tx } from "@galla/db";
import { foldText, refuse } from "@galla/domain";

// An index entry holds about 2,700 bytes; folding can lengthen a text, so the stored form is measured and not the typed one.
const LONGEST_FOLDED_BYTES = 2_000;

/**
 * The form under which a category's name is unique: neither case, accents nor spacing tell two categories apart.
 * Refuses `input.invalid` where nothing visible is left, or too much.
 */
export function foldCategoryName(name: string): string {
  const folded = foldText(name);
  const message = foldedNameIssue(folded);
  return message === null ? folded : refuse("input.invalid", { issues: [{ field: "name", message }] });
}

/** What is wrong with a folded name, in words; null where nothing is. */
export function foldedNameIssue(folded: string): string | null {
  if (folded === "") return "Is required.";
  return Buffer.byteLength(folded) > LONGEST_FOLDED_BYTES ? "Is too long." : null;
}

/** Refuses `category.name_taken` where another category of the merchant bears the name. */
export async function refuseTakenName(
  tx: Tx,
  merchantId: string,
  wanted: { name: string; nameFolded: string; id?: string },
): Promise<void> {
  const holder = await tx.category.findFirst({
    where: {
      merchantId,
      nameFolded: wanted.nameFolded,
      archivedAt: null,
      ...(wanted.id === undefined ? {} : { id: { not: wanted.id } }),
    },
    select: { name: true },
  });
  if (holder !== null) refuse("category.name_taken", { name: holder.name });
}
