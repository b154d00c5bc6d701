import { z } from "zod";
import type { Secrets } from "./platform/secrets.ts";

const port = z.coerce.number().int().min(0).max(65_535);

// Long enough not to be guessed, and none of the examples a person copies.
const secret = z
  .string()
  .min(32, "needs at least 32 characters")
  .refine((text) => !/change|secret|example|default/i.test(text), "is an example; make one of your own");

const envSchema = z.object({
  /** The application role's connection string (never the owner's). */
  DATABASE_URL: z.string().min(1),
  PORT: port.default(4000),
  HOST: z.string().default("127.0.0.1"),
  /** Origins a browser may call from, separated by commas. */
  WEB_ORIGIN: z.string().default("http://localhost:3000,http://127.0.0.1:3000"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** Signs access tokens. */
  JWT_SECRET: secret,
  /** Part of every PIN's hash. */
  PIN_PEPPER: secret,
  /** What the first run must know, so that no passer-by sets up a shop on a server that is open to the world. */
  SETUP_CODE: z.string().min(8).max(100).optional(),
  /** Serving processes behind the one port. */
  API_WORKERS: z.coerce.number().int().min(1).max(32).default(1),
  /** Database connections of each serving process. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(16),
});

export type Env = {
  readonly databaseUrl: string;
  readonly port: number;
  readonly host: string;
  readonly webOrigins: readonly string[];
  readonly logLevel: string;
  readonly databasePool: number;
  readonly workers: number;
  readonly secrets: Secrets;
  readonly setupCode: string | null;
};

/** Reads the environment once at boot. Throws with the names of the variables that are missing or wrong. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = envSchema.safeParse(source);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw new Error(`The environment is not usable: ${wrong}`);
  }
  const values = parsed.data;
  return {
    databaseUrl: values.DATABASE_URL,
    port: values.PORT,
    host: values.HOST,
    webOrigins: values.WEB_ORIGIN.split(",").map((origin) => origin.trim()),
    logLevel: values.LOG_LEVEL,
    databasePool: values.DATABASE_POOL,
    workers: values.API_WORKERS,
    secrets: { jwtSecret: values.JWT_SECRET, pinPepper: values.PIN_PEPPER },
    setupCode: values.SETUP_CODE ?? null,
  };
}
