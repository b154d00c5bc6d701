import type { ZReportOutput } from "@galla/validators";
import { useMemo } from "react";
import { createFormat, currencyOf, type Format } from "@/lib/format.ts";
import { useSession } from "@/trpc/session.tsx";

/** The way to write a Z report: in its own store's time and its own currency, wherever it is looked at from. */
export function useReportFormat({ timeZone, currencyCode }: Pick<ZReportOutput, "timeZone" | "currencyCode">): Format {
  const { merchant } = useSession();
  return useMemo(() => {
    const currency = currencyOf(currencyCode, merchant.currencyExponent);
    return createFormat({ locale: merchant.locale, currency, timeZone });
  }, [currencyCode, timeZone, merchant.currencyExponent, merchant.locale]);
}
