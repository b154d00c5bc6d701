import type { AppRouter } from "@galla/api/router";
import { createTRPCClient, httpBatchLink, type TRPCClient, type TRPCLink } from "@trpc/client";
import { noticeSessionEnd } from "@/trpc/session-ended.ts";

/** The API's gate lets at most ten calls into one request. */
const MOST_CALLS_IN_BATCH = 10;

// The header cannot be sent by a foreign page without asking first, which is never granted (reliability.md, finding 1).
const apiLink = () =>
  httpBatchLink<AppRouter>({ url: "/trpc", maxItems: MOST_CALLS_IN_BATCH, headers: { "x-galla-client": "web" } });

/** What every call goes through. */
export const apiLinks = (): TRPCLink<AppRouter>[] => [noticeSessionEnd, apiLink()];

/** The API as plain functions. The till uses nothing else, so that its pages stay small. */
export const api: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({ links: apiLinks() });
