import type { RefusalCode } from "@galla/domain";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import { toast } from "sonner";
import { showAtFields } from "@/lib/show-refusal.ts";
import { refusalOf } from "@/trpc/refusal-of.ts";
import { useExplain } from "@/trpc/use-explain.ts";

/** Says a failed call at the fields of a form it belongs to, and as a short message when it belongs to none. */
export function useShowRefusal<Fields extends FieldValues>(
  form: Pick<UseFormReturn<Fields>, "setError" | "getValues">,
  places: Partial<Record<RefusalCode, FieldPath<Fields>>>,
): (error: unknown) => void {
  const explain = useExplain();
  return (error) => {
    const message = explain(error);
    if (!showAtFields(form, { refusal: refusalOf(error), message, places })) toast.error(message);
  };
}
