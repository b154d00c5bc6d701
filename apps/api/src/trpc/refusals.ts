import { Refusal, type RefusalBody, type RefusalCode } from "@galla/domain";
import { sqlState } from "@galla/db";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { ZodError } from "zod";

type TrpcCode = TRPCError["code"];

/** Each refusal's place in tRPC's and so in HTTP's vocabulary. */
const TRPC_CODES = {
  "auth.required": "UNAUTHORIZED",
  "auth.invalid_credentials": "UNAUTHORIZED",
  "auth.too_many_attempts": "TOO_MANY_REQUESTS",
  "auth.pin_invalid": "UNAUTHORIZED",
  "auth.pin_locked": "TOO_MANY_REQUESTS",
  "auth.password_needed": "FORBIDDEN",
  "auth.token_reused": "UNAUTHORIZED",
  "till.not_enrolled": "UNAUTHORIZED",
  "password.weak": "UNPROCESSABLE_CONTENT",
  "password.wrong": "UNPROCESSABLE_CONTENT",
  "password.change_required": "FORBIDDEN",
  "pin.weak": "UNPROCESSABLE_CONTENT",
  "pin.not_set": "UNPROCESSABLE_CONTENT",
  "approval.required": "FORBIDDEN",
  "approval.invalid": "FORBIDDEN",
  "store.not_assigned": "FORBIDDEN",
  "store.inactive": "CONFLICT",
  "store.in_use": "CONFLICT",
  "store.name_taken": "CONFLICT",
  "register.inactive": "CONFLICT",
  "register.in_use": "CONFLICT",
  "register.held": "CONFLICT",
  "register.not_held": "FORBIDDEN",
  "register.code_taken": "CONFLICT",
  "register.name_taken": "CONFLICT",
  "user.email_taken": "CONFLICT",
  "user.last_owner": "CONFLICT",
  "user.not_manageable": "FORBIDDEN",
  "settings.currency_in_use": "CONFLICT",
  "tax_class.name_taken": "CONFLICT",
  "tax_class.in_use": "CONFLICT",
  "setup.done": "CONFLICT",
  "setup.code_wrong": "FORBIDDEN",
  "shift.required": "CONFLICT",
  "shift.already_open": "CONFLICT",
  "shift.closed": "CONFLICT",
  "shift.wrong_register": "UNPROCESSABLE_CONTENT",
  "shift.unsent_sales": "CONFLICT",
  "shift.reason_required": "UNPROCESSABLE_CONTENT",
  "shift.content_mismatch": "UNPROCESSABLE_CONTENT",
  "transfer.same_store": "UNPROCESSABLE_CONTENT",
  "transfer.not_in_transit": "CONFLICT",
  "transfer.line_unknown": "UNPROCESSABLE_CONTENT",
  "transfer.content_mismatch": "UNPROCESSABLE_CONTENT",
  "permission.denied": "FORBIDDEN",
  "input.invalid": "BAD_REQUEST",
  "resource.not_found": "NOT_FOUND",
  "product.sku_taken": "CONFLICT",
  "product.barcode_taken": "CONFLICT",
  "version.conflict": "CONFLICT",
  "category.name_taken": "CONFLICT",
  "category.in_use": "CONFLICT",
  "product.not_sellable": "UNPROCESSABLE_CONTENT",
  "stock.insufficient": "CONFLICT",
  "stock.below_zero": "CONFLICT",
  "quantity.not_whole": "BAD_REQUEST",
  "sale.total_mismatch": "UNPROCESSABLE_CONTENT",
  "sale.content_mismatch": "UNPROCESSABLE_CONTENT",
  "payment.short": "UNPROCESSABLE_CONTENT",
  "payment.exceeds_total": "UNPROCESSABLE_CONTENT",
  "discount.exceeds_amount": "UNPROCESSABLE_CONTENT",
  "import.invalid": "UNPROCESSABLE_CONTENT",
  "request.malformed": "BAD_REQUEST",
  "request.too_large": "PAYLOAD_TOO_LARGE",
  "request.unsupported_media_type": "UNSUPPORTED_MEDIA_TYPE",
  "request.origin_forbidden": "FORBIDDEN",
  "request.rate_limited": "TOO_MANY_REQUESTS",
  "server.unavailable": "SERVICE_UNAVAILABLE",
  "server.error": "INTERNAL_SERVER_ERROR",
} as const satisfies Record<RefusalCode, TrpcCode>;

/** The HTTP status that fits a refusal. */
export const statusOf = (refusal: Refusal): number => statusOfCode(refusal.code);

export function statusOfCode(code: RefusalCode): number {
  return getHTTPStatusCodeFromError(new TRPCError({ code: TRPC_CODES[code] }));
}

/** A refusal as the error tRPC knows how to send. */
export function toTrpcError(refusal: Refusal): TRPCError {
  return new TRPCError({ code: TRPC_CODES[refusal.code], message: refusal.code, cause: refusal });
}

/** What the client receives of a refusal. */
export function refusalBody(refusal: Refusal): RefusalBody {
  // The class ties the code to its details; the union of pairs cannot be rebuilt from its two halves without saying so.
  return { code: refusal.code, details: refusal.details } as RefusalBody;
}

/** SQLSTATE classes that say the database cannot answer now: connection, resources, operator, time-outs. */
const UNAVAILABLE = /^(08|53|57|55P03|25P03)/;
const UNAVAILABLE_PRISMA = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
const UNAVAILABLE_NODE = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);

/** The refusal inside whatever was thrown; null when it is a bug. */
export function asRefusal(thrown: unknown): Refusal | null {
  if (thrown instanceof Refusal) return thrown;
  if (thrown instanceof ZodError) return new Refusal("input.invalid", { issues: issuesOf(thrown) });
  if (thrown instanceof TRPCError) return trpcRefusal(thrown);
  return databaseRefusal(thrown);
}

function trpcRefusal(error: TRPCError): Refusal | null {
  // What was asked is judged under BAD_REQUEST. A schema that anything else breaks, such as our own answer, is our bug.
  if (error.cause instanceof ZodError && error.code !== "BAD_REQUEST") return null;
  const inner = error.cause === undefined ? null : asRefusal(error.cause);
  if (inner !== null) return inner;
  if (error.code === "PARSE_ERROR" || error.code === "BAD_REQUEST") return new Refusal("request.malformed", {});
  if (error.code === "NOT_FOUND") return new Refusal("resource.not_found", { resource: "procedure", id: "" });
  if (error.code === "METHOD_NOT_SUPPORTED") return new Refusal("request.malformed", {});
  if (error.code === "UNSUPPORTED_MEDIA_TYPE") return new Refusal("request.unsupported_media_type", {});
  return null;
}

function databaseRefusal(thrown: unknown): Refusal | null {
  const state = sqlState(thrown);
  if (state === "22003")
    return new Refusal("input.invalid", { issues: [{ field: "", message: "A figure is too large." }] });
  if (state !== undefined && UNAVAILABLE.test(state)) return new Refusal("server.unavailable", {});
  const code = codeOf(thrown);
  if (UNAVAILABLE_PRISMA.has(code) || UNAVAILABLE_NODE.has(code)) return new Refusal("server.unavailable", {});
  if (
    thrown instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated|DatabaseNotReachable/.test(thrown.message)
  ) {
    return new Refusal("server.unavailable", {});
  }
  return null;
}

function codeOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return "";
  return typeof thrown.code === "string" ? thrown.code : "";
}

function issuesOf(error: ZodError) {
  return error.issues
    .slice(0, 50)
    .flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({ field: [...issue.path, key].join("."), message: "Is not known here." }))
        : [{ field: issue.path.join("."), message: issue.message }],
    );
}
