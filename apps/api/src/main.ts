import { openDatabase } from "@galla/db";
import { buildApp } from "./app.ts";
import { readEnv } from "./env.ts";
import { systemClock } from "./platform/clock.ts";
import { createLog } from "./platform/log.ts";

const env = readEnv(process.env);
const log = createLog(env.logLevel);
const database = openDatabase({
  url: env.databaseUrl,
  poolSize: env.databasePool,
  onPoolError: (error) => log.warn({ err: error }, "idle database connection lost"),
});
const { fastify, beginShutdown } = await buildApp({
  database,
  log,
  clock: systemClock,
  secureCookies: env.webOrigins.some((origin) => origin.startsWith("https:")),
  webOrigins: env.webOrigins,
});

let isClosing = false;
// Stops taking work, lets what is in flight finish, then leaves the database.
async function shutDown(signal: string): Promise<void> {
  if (isClosing) return;
  isClosing = true;
  log.info({ signal }, "closing");
  beginShutdown();
  await fastify.close();
  await database.close();
  log.info("closed");
}

process.on("SIGTERM", (signal) => void shutDown(signal));
process.on("SIGINT", (signal) => void shutDown(signal));

const address = await fastify.listen({ port: env.port, host: env.host });
log.info({ address }, "listening");
