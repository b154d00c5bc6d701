import type { Permission, RefusalBody } from "@galla/domain";
import { initTRPC } from "@trpc/server";
import type { Context } from "./context.ts";
import { asRefusal, refusalBody } from "./refusals.ts";

/** What every procedure must say of itself. `public` is for those who are not signed in yet. */
export type ProcedureMeta = { readonly permission: Permission | "public" };

/** What a client receives of an error beside tRPC's own code. */
export type ErrorData = { readonly refusal: RefusalBody; readonly requestId: string };

export const trpc = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const refusal = asRefusal(error);
      const body: RefusalBody = refusal === null ? { code: "server.error", details: {} } : refusalBody(refusal);
      const data: ErrorData = { refusal: body, requestId: ctx?.requestId ?? "" };
      return {
        code: shape.code,
        message: body.code,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, ...data },
      };
    },
  });
