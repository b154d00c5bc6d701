import { parseMoney } from "@galla/domain";
import type { ShiftOutput } from "@galla/validators";
import { useState } from "react";
import { useCommandId } from "@/lib/use-command-id.ts";
import { learnShift, refreshShift } from "@/offline/shift.ts";
import { api } from "@/trpc/api.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useFormat } from "@/trpc/session.tsx";
import { useExplain } from "@/trpc/use-explain.ts";
import { countedMinor, type Counts } from "../count/counts.ts";

const WAYS = ["amount", "count"] as const;
type Way = (typeof WAYS)[number];

export const isWay = (text: string): text is Way => WAYS.some((way) => way === text);

export type Opening = ReturnType<typeof useOpenShift>;

/** Opening a shift: what is typed, and sending it. A lost answer and a second press are one shift, by its id. */
export function useOpenShift(registerId: string, onOpened?: (shift: ShiftOutput) => void) {
  const { currency } = useFormat();
  const explain = useExplain();
  const [way, chooseWay] = useState<Way>("amount");
  const [amount, setAmount] = useState("");
  const [counts, setCounts] = useState<Counts>({});
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);
  const idFor = useCommandId();
  const typed = parseMoney(amount, currency.exponent);
  const floatMinor = way === "count" ? countedMinor(counts) : Number(typed ?? 0);
  const send = async () => {
    setOpening(true);
    setProblem(null);
    try {
      const shiftId = idFor(floatMinor);
      const shift = await api.shifts.open.mutate({ shiftId, registerId, openingFloatMinor: floatMinor });
      learnShift(registerId, shift);
      onOpened?.(shift);
    } catch (failure) {
      setOpening(false);
      // Somebody was faster, here or in the office: theirs is the shift of this register.
      if (refusalOf(failure)?.code === "shift.already_open") await refreshShift(registerId);
      else setProblem(explain(failure));
    }
  };
  const open = () => {
    if (isOpening) return;
    if (way === "amount" && typed === null) setError("Type an amount, such as 500. An empty drawer is 0.");
    else void send();
  };
  const typeAmount = (text: string) => {
    chooseWay("amount");
    setAmount(text);
    setError(undefined);
  };
  return { way, chooseWay, amount, typeAmount, counts, setCounts, error, problem, floatMinor, isOpening, open };
}
