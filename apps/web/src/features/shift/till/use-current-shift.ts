import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ShiftOutput } from "@galla/validators";
import { useEffect } from "react";
import { learnShift } from "@/offline/shift.ts";
import { api } from "@/trpc/api.ts";

const keyOf = (registerId: string) => ["shifts.current", registerId] as const;

/** The open shift of this register with what happened in it; the till learns of it at the same time. */
export function useCurrentShift(registerId: string) {
  const current = useQuery({
    queryKey: keyOf(registerId),
    queryFn: () => api.shifts.current.query({ registerId }),
    staleTime: 0,
  });
  const { data } = current;
  useEffect(() => {
    if (data !== undefined) learnShift(registerId, data);
  }, [registerId, data]);
  return current;
}

/** Shows what the server answered to a command about the shift; null when it is closed. */
export function useShiftChanged(registerId: string): (shift: ShiftOutput | null) => void {
  const queries = useQueryClient();
  return (shift) => {
    queries.setQueryData(keyOf(registerId), shift);
    learnShift(registerId, shift);
  };
}
