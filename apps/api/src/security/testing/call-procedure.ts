import { Refusal } from "@galla/domain";
import { TRPCError } from "@trpc/server";
import type { TestShop } from "../../testing/shop.ts";

/** What a call came to: an answer, or the refusal with its details. `code` is "ok" for an answer. */
export type Outcome = { readonly code: string; readonly body: unknown };

/** Calls a procedure by its path. Anything but an answer or a refusal of ours is a bug and is thrown. */
export async function callProcedure(
  caller: ReturnType<TestShop["caller"]>,
  path: string,
  input: unknown,
): Promise<Outcome> {
  const procedure = path.split(".").reduce<unknown>((part, name) => Reflect.get(Object(part), name), caller);
  if (typeof procedure !== "function") throw new TypeError(`There is no procedure ${path}`);
  try {
    return { code: "ok", body: await procedure(input) };
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    if (cause instanceof Refusal) return { code: cause.code, body: cause.details };
    throw error;
  }
}
