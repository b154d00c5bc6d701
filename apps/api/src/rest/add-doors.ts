import { TRPCError } from "@trpc/server";
import type { FastifyError, FastifyInstance, FastifyReply } from "fastify";
import { Refusal } from "@galla/domain";
import { refusalOf } from "../http/errors.ts";
import { appRouter } from "../router.ts";
import { clientContextFor, type Services } from "../trpc/context.ts";
import { trpc } from "../trpc/init.ts";
import { asRefusal, statusOf } from "../trpc/refusals.ts";
import { errorAnswer, successAnswer } from "./answers.ts";
import { API_PREFIX, type Door } from "./door.ts";
import { planDoor } from "./door-plan.ts";
import { DOORS } from "./doors.ts";
import { openApiDocument } from "./openapi.ts";
import { readInput } from "./read-input.ts";

const callerFor = trpc.createCallerFactory(appRouter);

/**
 * Opens the REST API over the same procedures as the screens, for clients that show a token (C24). It decides nothing: who may do what, and
 * whether an input is right, is the procedure's to say.
 */
export async function addDoors(app: FastifyInstance, services: Services, doors = DOORS): Promise<void> {
  const plans = doors.map(planDoor);
  const description = openApiDocument(plans);
  const contextOf = clientContextFor(services);
  await app.register(
    async (scope) => {
      readOnlyJson(scope);
      answerErrors(scope, services);
      scope.get("/openapi.json", async () => description);
      for (const plan of plans) {
        const { method, path, procedure, status = 200 } = plan.door;
        scope.route({
          method,
          url: path.replaceAll(/\{(\w+)\}/g, ":$1"),
          config: { procedure },
          handler: async (request, reply) => {
            const caller = callerFor(await contextOf(request, reply));
            const data = await call(caller, procedure, readInput(plan, request));
            return reply.status(status).send(successAnswer(data));
          },
        });
      }
    },
    { prefix: API_PREFIX },
  );
}

/** A procedure by its path; that there is one was made sure of at boot. */
async function call(caller: object, procedure: Door["procedure"], input: unknown): Promise<unknown> {
  const run = procedure.split(".").reduce<unknown>((part, name) => Reflect.get(Object(part), name), caller);
  if (typeof run !== "function") throw new TypeError(`There is no procedure ${procedure}`);
  return run(input);
}

/** JSON and nothing else, and no body where a client names the type and then has nothing to say. */
function readOnlyJson(scope: FastifyInstance): void {
  const parse = scope.getDefaultJsonParser("error", "error");
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    if (body === "") done(null, undefined);
    else void parse(request, String(body), done);
  });
}

function answerErrors(scope: FastifyInstance, { log }: Services): void {
  scope.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const refusal = asRefusal(error) ?? refusalOf(error);
    // What a procedure threw was written down where it was thrown.
    if (refusal.code === "server.error" && !(error instanceof TRPCError))
      log.error({ requestId: request.id, err: error }, "unexpected error");
    return answerRefusal(reply, refusal);
  });
  scope.setNotFoundHandler(async (_request, reply) =>
    answerRefusal(reply, new Refusal("resource.not_found", { resource: "address", id: "" })),
  );
}

function answerRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const status = statusOf(refusal);
  if (status === 401) reply.header("www-authenticate", "Bearer");
  if ("retryAfterSeconds" in refusal.details) reply.header("retry-after", refusal.details.retryAfterSeconds);
  return reply.status(status).send(errorAnswer(refusal, reply.request.id));
}
