import { useQuery } from "@tanstack/react-query";
import type { ZReportOutput } from "@galla/validators";
import { api } from "@/trpc/api.ts";

/** The Z report of a register's last closing; null where there has been none. */
export function useLastZReport(registerId: string) {
  return useQuery({
    queryKey: ["shifts.lastZReport", registerId],
    queryFn: async (): Promise<ZReportOutput | null> => {
      const { rows } = await api.shifts.list.query({ registerId, status: "closed", limit: 1 });
      const [last] = rows;
      if (last === undefined) return null;
      return (await api.shifts.byId.query({ shiftId: last.shiftId })).zReport;
    },
    staleTime: 0,
  });
}
