import { may, Refusal, type Permission } from "@galla/domain";
import { TRPCError } from "@trpc/server";
import type { Call } from "../platform/call.ts";
import { trpc } from "./init.ts";
import { asRefusal, toTrpcError } from "./refusals.ts";

// next() hands errors back instead of throwing them. A refusal keeps its own status; anything else is a bug, logged once here.
const answered = trpc.procedure.use(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  const refusal = asRefusal(result.error);
  if (refusal !== null) {
    if (refusal.code === "server.unavailable")
      ctx.log.warn({ requestId: ctx.requestId, path, err: result.error }, "unavailable");
    throw toTrpcError(refusal);
  }
  ctx.log.error({ requestId: ctx.requestId, path, err: result.error.cause ?? result.error }, "unexpected error");
  throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "server.error" });
});

/** A procedure for those who are not signed in. */
export const open = answered.meta({ permission: "public" });

/** A procedure for those whose role has the permission. Refuses `auth.required` and `permission.denied`. */
export function permitted(permission: Permission) {
  return answered.meta({ permission }).use(({ ctx, next }) => {
    if (ctx.session === null) throw new Refusal("auth.required", {});
    if (!may(ctx.session.role, permission)) throw new Refusal("permission.denied", { permission });
    const { database, clock, secrets, requestId, ip, session: actor } = ctx;
    const call: Call = { database, clock, secrets, requestId, ip, actor };
    return next({ ctx: { ...ctx, session: ctx.session, call } });
  });
}
