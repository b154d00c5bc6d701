import type { z } from "zod";

/** Where a value does not please a schema, as dotted paths in order of the alphabet; an unknown key is named with a plus before it. */
export function complaintsOf(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  const paths = (error?.issues ?? []).flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => `+${[...issue.path, key].join(".")}`)
      : [issue.path.join(".")],
  );
  return [...new Set(paths)].toSorted();
}

/** Ids as clients make them, all different. */
export const idOf = (number: number) => `01990000-0000-7000-8000-${String(number).padStart(12, "0")}`;
