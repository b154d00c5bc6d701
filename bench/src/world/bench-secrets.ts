import { randomBytes } from "node:crypto";

/** Secrets of one run: nobody needs them after it. */
export const BENCH_SECRETS = {
  JWT_SECRET: randomBytes(32).toString("hex"),
  PIN_PEPPER: randomBytes(32).toString("hex"),
} as const;
