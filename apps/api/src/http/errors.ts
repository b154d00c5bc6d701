import { Refusal } from "@galla/domain";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Log } from "../platform/log.ts";
import { errorAnswer } from "../rest/answers.ts";
import { API_PREFIX } from "../rest/door.ts";
import { asRefusal, refusalBody, statusOf } from "../trpc/refusals.ts";

/** Errors met before tRPC (the gate, parsers, unknown addresses) leave in the same shape as those of procedures. */
export function addErrorAnswers(app: FastifyInstance, log: Log): void {
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const refusal = asRefusal(error) ?? refusalOf(error);
    if (refusal.code === "server.error") log.error({ requestId: request.id, err: error }, "unexpected error");
    return reply.status(statusOf(refusal)).send(errorBody(refusal, request.id));
  });
  app.setNotFoundHandler(async (request, reply) => {
    const refusal = new Refusal("resource.not_found", { resource: "address", id: "" });
    return reply.status(404).send(errorBody(refusal, request.id));
  });
}

/**
 * Answers an address the router could not read, which no hook and no error handler of ours ever sees: in the shape of whoever the address was meant
 * for, and with the headers every answer has.
 */
export function answerUnreadable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = refusalOf(error);
  const isForDoor = request.url.startsWith(`${API_PREFIX}/`);
  reply
    .header("cache-control", "no-store")
    .header("x-content-type-options", "nosniff")
    .header("x-request-id", request.id)
    .status(statusOf(refusal))
    .send(isForDoor ? errorAnswer(refusal, request.id) : errorBody(refusal, request.id));
}

/** What an error of the HTTP server itself means: a body too large, of a wrong type, or that cannot be read. */
export function refusalOf(error: FastifyError): Refusal {
  if (error.statusCode === 413) return new Refusal("request.too_large", { limitBytes: 0 });
  if (error.statusCode === 415) return new Refusal("request.unsupported_media_type", {});
  if (error.statusCode !== undefined && error.statusCode < 500) return new Refusal("request.malformed", {});
  return new Refusal("server.error", {});
}

function errorBody(refusal: Refusal, requestId: string) {
  const httpStatus = statusOf(refusal);
  return {
    error: { message: refusal.code, code: -32_600, data: { httpStatus, refusal: refusalBody(refusal), requestId } },
  };
}
