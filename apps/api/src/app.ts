import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from "@trpc/server/adapters/fastify";
import fastify, { type FastifyInstance } from "fastify";
import { v7 } from "uuid";
import { addErrorAnswers, answerUnreadable } from "./http/errors.ts";
import { addGate, LARGEST_BODY, MOST_CALLS_IN_BATCH } from "./http/gate.ts";
import { addHealth } from "./http/health.ts";
import { addDoors } from "./rest/add-doors.ts";
import { appRouter, type AppRouter } from "./router.ts";
import { contextFor, type Services } from "./trpc/context.ts";
import { declaredPermissions } from "./trpc/declared.ts";

export type AppOptions = Services & { readonly webOrigins: readonly string[] };
export type App = { readonly fastify: FastifyInstance; beginShutdown(): void };

/** The HTTP application, not yet listening. Throws where a procedure declares no permission. */
export async function buildApp(options: AppOptions): Promise<App> {
  declaredPermissions(appRouter);
  const app = fastify({
    bodyLimit: LARGEST_BODY,
    genReqId: () => v7(),
    requestIdHeader: false,
    // The web server in front of us on the same machine names the caller; nobody else's word counts.
    trustProxy: "loopback",
    requestTimeout: 30_000,
    frameworkErrors: answerUnreadable,
    routerOptions: { maxParamLength: 5000 },
    forceCloseConnections: "idle",
    logger: false,
  });
  addErrorAnswers(app, options.log);
  addGate(app, options.webOrigins);
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });
  await app.register(cookie);
  app.addHook("onSend", async (request, reply) => {
    reply.header("cache-control", "no-store").header("x-request-id", request.id);
  });
  const health = addHealth(app, options.database);
  const trpcOptions = {
    prefix: "/trpc",
    trpcOptions: { router: appRouter, createContext: contextFor(options), maxBatchSize: MOST_CALLS_IN_BATCH },
  } satisfies FastifyTRPCPluginOptions<AppRouter>;
  await app.register(fastifyTRPCPlugin, trpcOptions);
  await addDoors(app, options);
  return { fastify: app, beginShutdown: health.beginShutdown };
}
