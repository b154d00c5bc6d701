import { z } from "zod";
import { LONGEST_ACCESS_SECONDS } from "./modules/people/access-token.ts";
import type { Secrets } from "./platform/secrets.ts";

const port = z.coerce.number().int().min(0).max(65_535);

// Long enough not to be guessed, and none of the examples a person copies.
const secret = z
  .string()
  .min(32, "needs at least 32 characters")
  .refine((text) => !/change|secret|example|default/i.test(text), "is an example; make one of your own");

// A time as in `15m`: seconds, minutes or hours.
const lifeSeconds = z
  .string()
  .regex(/^[1-9][0-9]{0,4}[smh]$/, "is a time such as 15m or 24h")
  .transform(secondsOf)
  .refine((seconds) => seconds >= 60 && seconds <= LONGEST_ACCESS_SECONDS, "is a minute to 24 hours");

const envSchema = z.object({
  /** The application role's connection string (never the owner's). */
  DATABASE_URL: z.string().min(1),
  PORT: port.default(4000),
  HOST: z.string().default("127.0.0.1"),
  /** Origins a browser may call from, separated by commas. */
  WEB_ORIGIN: z.string().default("http://localhost:3000,http://127.0.0.1:3000"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  /** How long an access token lasts: seconds, minutes or hours, at most a day (requirement 3-22). */
  JWT_EXPIRES_IN: lifeSeconds.default(900),
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
  readonly accessTokenSeconds: number;
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
    accessTokenSeconds: values.JWT_EXPIRES_IN,
    setupCode: values.SETUP_CODE ?? null,
  };
}

function secondsOf(text: string): number {
  const unitSeconds = text.endsWith("h") ? 3600 : text.endsWith("m") ? 60 : 1;
  return Number(text.slice(0, -1)) * unitSeconds;
}
