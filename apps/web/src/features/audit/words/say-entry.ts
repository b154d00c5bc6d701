import type { AuditRow } from "@galla/validators";
import { GOODS_SENTENCES } from "./goods-sentences.ts";
import { MONEY_SENTENCES } from "./money-sentences.ts";
import { PEOPLE_SENTENCES } from "./people-sentences.ts";
import { PLACE_SENTENCES } from "./place-sentences.ts";
import type { Sentence, SentenceOf, Wording } from "./sentence.ts";

const SENTENCES: Readonly<Record<string, SentenceOf>> = {
  ...PEOPLE_SENTENCES,
  ...PLACE_SENTENCES,
  ...GOODS_SENTENCES,
  ...MONEY_SENTENCES,
};

/** Every action there are words for. */
export const KNOWN_ACTIONS: readonly string[] = Object.keys(SENTENCES);

const plain = (name: string) => name.replaceAll("_", " ");

/** What somebody did, as it follows their name. An action that is new to us is taken apart: "gift_card.sold" becomes "gift card: sold". */
export function sayEntry(entry: AuditRow, wording: Wording): Sentence {
  const say = SENTENCES[entry.action];
  if (say !== undefined) return say(entry, wording);
  const [subject = "", act = ""] = entry.action.split(".");
  return [act === "" ? plain(subject) : `${plain(subject)}: ${plain(act)}`];
}
