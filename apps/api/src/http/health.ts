import type { Database } from "@galla/db";
import type { FastifyInstance } from "fastify";

/**
 * Live: the process answers. Ready: it may be sent work, because the database answers and no shutdown has begun. From then on every
 * answer asks its client to hang up, or a kept-alive connection would hold the process open after its last answer.
 */
export function addHealth(app: FastifyInstance, database: Database): { beginShutdown(): void } {
  let isClosing = false;
  app.addHook("onSend", async (_request, reply) => {
    if (isClosing) reply.header("connection", "close");
  });
  app.get("/health/live", async () => ({ status: "live" }));
  app.get("/health/ready", async (_request, reply) => {
    if (isClosing) return reply.status(503).send({ status: "closing" });
    try {
      await database.pool.query("SELECT 1");
      return { status: "ready" };
    } catch {
      return reply.status(503).send({ status: "database unavailable" });
    }
  });
  return {
    beginShutdown() {
      isClosing = true;
    },
  };
}
