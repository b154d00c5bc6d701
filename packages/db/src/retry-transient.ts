import { setTimeout as delay } from "node:timers/promises";

const MOST_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 5;
/** serialization_failure and deadlock_detected: the transaction was undone whole and may simply run again. */
const TRANSIENT_SQLSTATES = new Set(["40001", "40P01"]);

/** Runs `attempt` again, up to five times, with full jitter, when PostgreSQL undid it to resolve a conflict. */
export async function retryTransient<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= MOST_ATTEMPTS || !isTransient(error)) throw error;
      await delay(Math.random() * FIRST_PAUSE_MS * 2 ** tried);
    }
  }
}

/** Whether an error, as Prisma or pg reports it, is a conflict that PostgreSQL resolved by undoing the transaction. */
export function isTransient(error: unknown): boolean {
  const state = sqlState(error);
  return state !== undefined && TRANSIENT_SQLSTATES.has(state);
}

/** The SQLSTATE inside an error of Prisma, of its adapter or of pg; undefined when there is none. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("code" in error && error.code === "P2034") return "40001";
  if ("originalCode" in error && typeof error.originalCode === "string") return error.originalCode;
  if (
    "code" in error &&
    typeof error.code === "string" &&
    /^[0-9A-Z]{5}$/.test(error.code) &&
    !error.code.startsWith("P20")
  )
    return error.code;
  for (const key of ["cause", "meta", "driverAdapterError"] as const) {
    if (key in error) {
      const inner = sqlState(Reflect.get(error, key));
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}
