import { may, needsPassword, Refusal, type Permission } from "@galla/domain";
import type { LiveSession } from "@galla/db";
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

/**
 * A procedure for those whose role has the permission. Refuses `auth.required`, `permission.denied`, `password.change_required` for who
 * came in by a temporary password, and `auth.password_needed` for who came in by PIN where that is not enough.
 */
export function permitted(permission: Permission) {
  return answered.meta({ permission }).use(({ ctx, path, next }) => {
    if (ctx.session === null) throw new Refusal("auth.required", {});
    if (mustChangeFirst(ctx.session, path)) throw new Refusal("password.change_required", {});
    if (!may(ctx.session.role, permission)) throw new Refusal("permission.denied", { permission });
    if (ctx.session.kind === "PIN" && needsPassword(permission)) throw new Refusal("auth.password_needed", {});
    const { database, clock, secrets, requestId, ip, session: actor } = ctx;
    const call: Call = { database, clock, secrets, requestId, ip, actor };
    return next({ ctx: { ...ctx, session: ctx.session, call } });
  });
}

// A temporary password is known to whoever gave it, so it opens the way to another one, and the door out, and nothing else. Who came in by PIN
// showed no password: theirs may be temporary for as long as they never use it.
function mustChangeFirst({ kind, mustChangePassword }: LiveSession, path: string): boolean {
  return mustChangePassword && kind !== "PIN" && !path.startsWith("session.") && path !== "tills.lock";
}
