import { parseQuantity } from "@galla/domain";

const TIMES = /^(?<figure>\d{0,7}(?:\.\d{0,3})?)\s*[x×*]\s*(?<rest>.*)$/iu;

/** "3x" before a scan or a name means three of it: the quantity in thousandths and what follows. Null when there is no such prefix. */
export function readTimes(text: string): { quantityMilli: number; rest: string } | null {
  const groups = TIMES.exec(text.trim())?.groups;
  const quantity = parseQuantity(groups?.["figure"] ?? "", "KG");
  if (quantity === null || quantity === 0n) return null;
  return { quantityMilli: Number(quantity), rest: groups?.["rest"] ?? "" };
}
