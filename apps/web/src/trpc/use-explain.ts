import { createFormat, type Format } from "@/lib/format.ts";
import { NO_ANSWER, refusalText } from "@/lib/refusal-text.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useFormat } from "@/trpc/session.tsx";

/** Any failed call of the API in words for the person in front of the screen. */
export function explain(error: unknown, format: Format): string {
  const refusal = refusalOf(error);
  return refusal === null ? NO_ANSWER : refusalText(refusal, format);
}

/** As `explain`, with the shop's own way to write figures. */
export function useExplain(): (error: unknown) => string {
  const format = useFormat();
  return (error) => explain(error, format);
}

/** For the sign-in page, where no shop is known yet and no refusal carries an amount. */
export const plainFormat = createFormat({ locale: "en", currency: { code: "USD", exponent: 2 }, timeZone: "UTC" });
