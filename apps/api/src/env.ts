import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);

const envSchema = z.object({
  /** The application role's connection string (never the owner's). */
  DATABASE_URL: z.string().min(1),
  PORT: port.default(4000),
  HOST: z.string().default("127.0.0.1"),
  /** Origins a browser may call from, separated by commas. */
  WEB_ORIGIN: z.string().default("http://localhost:3000,http://127.0.0.1:3000"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
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
  };
}
