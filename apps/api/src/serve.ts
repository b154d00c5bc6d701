import { openDatabase } from "@galla/db";
import { buildApp } from "./app.ts";
import type { Env } from "./env.ts";
import { systemClock } from "./platform/clock.ts";
import type { Log } from "./platform/log.ts";

/** Serves HTTP from this process until it is told to stop; then takes no more work, finishes what is in flight, and leaves. */
export async function serve(env: Env, log: Log): Promise<void> {
  const database = openDatabase({
    url: env.databaseUrl,
    poolSize: env.databasePool,
    onPoolError: (error) => log.warn({ err: error }, "idle database connection lost"),
  });
  const { fastify, beginShutdown } = await buildApp({
    database,
    log,
    clock: systemClock,
    secrets: env.secrets,
    accessTokenSeconds: env.accessTokenSeconds,
    setupCode: env.setupCode,
    secureCookies: env.webOrigins.some((origin) => origin.startsWith("https:")),
    webOrigins: env.webOrigins,
  });
  let isClosing = false;
  async function shutDown(signal: string): Promise<void> {
    if (isClosing) return;
    isClosing = true;
    log.info({ signal }, "closing");
    beginShutdown();
    await fastify.close();
    await database.close();
    log.info("closed");
    // A worker of several is held open by its line to the first process.
    process.disconnect?.();
  }
  process.on("SIGTERM", (signal) => void shutDown(signal));
  process.on("SIGINT", (signal) => void shutDown(signal));
  const address = await fastify.listen({ port: env.port, host: env.host });
  log.info({ address }, "listening");
}
