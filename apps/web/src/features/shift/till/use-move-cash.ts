import { useMutation } from "@tanstack/react-query";
import type { MoveCashInput, OpenDrawerInput, ShiftOutput } from "@galla/validators";
import { useCommandId } from "@/lib/use-command-id.ts";
import { api } from "@/trpc/api.ts";
import { useExplain } from "@/trpc/use-explain.ts";

/** Writes down cash that went in or out. */
export function useMoveCash(onDone: (shift: ShiftOutput) => void) {
  const explain = useExplain();
  const idFor = useCommandId();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (move: Omit<MoveCashInput, "movementId">) =>
      api.shifts.moveCash.mutate({ ...move, movementId: idFor(move) }),
    onSuccess: onDone,
  });
  return { move: mutate, problem: error === null ? null : explain(error), isSaving: isPending };
}

/** Opens the drawer without a sale and writes that down. */
export function useOpenDrawer(onDone: (shift: ShiftOutput) => void) {
  const explain = useExplain();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (opening: OpenDrawerInput) => api.shifts.openDrawer.mutate(opening),
    onSuccess: onDone,
  });
  return { open: mutate, problem: error === null ? null : explain(error), isSaving: isPending };
}
