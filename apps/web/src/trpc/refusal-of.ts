import { isRefusalCode, type RefusalBody } from "@galla/domain";
import { TRPCClientError } from "@trpc/client";

function isRefusalBody(value: unknown): value is RefusalBody {
  if (typeof value !== "object" || value === null || !("code" in value) || !("details" in value)) return false;
  return typeof value.code === "string" && isRefusalCode(value.code);
}

/** The refusal an API call was answered with; null when no answer of ours came back (no network, server down). */
export function refusalOf(error: unknown): RefusalBody | null {
  if (!(error instanceof TRPCClientError)) return null;
  const data: unknown = error.data;
  if (typeof data !== "object" || data === null || !("refusal" in data)) return null;
  return isRefusalBody(data.refusal) ? data.refusal : null;
}
