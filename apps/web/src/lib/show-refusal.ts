import type { RefusalBody, RefusalCode } from "@galla/domain";
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";

type Form<Fields extends FieldValues> = Pick<UseFormReturn<Fields>, "setError" | "getValues">;
type Places<Fields extends FieldValues> = Partial<Record<RefusalCode, FieldPath<Fields>>>;
type Refused<Fields extends FieldValues> = {
  readonly refusal: RefusalBody | null;
  /** The refusal in words. */
  readonly message: string;
  /** Which field each refusal belongs to; the fields of `input.invalid` are found by their names. */
  readonly places: Places<Fields>;
};

/**
 * Shows a refusal of the server at the fields it speaks of, with the focus on the first. False when it speaks of none of them, so that
 * it has to be said elsewhere.
 */
export function showAtFields<Fields extends FieldValues>(form: Form<Fields>, refused: Refused<Fields>): boolean {
  const isField = (name: string): name is FieldPath<Fields> =>
    Object.hasOwn(form.getValues(), name.split(".", 1)[0] ?? "");
  const found = issuesOf(refused).flatMap(({ field, message }) => (isField(field) ? [{ field, message }] : []));
  for (const [index, { field, message }] of found.entries()) {
    form.setError(field, { type: "server", message }, { shouldFocus: index === 0 });
  }
  return found.length > 0;
}

function issuesOf<Fields extends FieldValues>({ refusal, message, places }: Refused<Fields>) {
  if (refusal === null) return [];
  if (refusal.code === "input.invalid") return refusal.details.issues;
  const field = places[refusal.code];
  return field === undefined ? [] : [{ field, message }];
}
