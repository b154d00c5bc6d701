import type { AppRouter } from "@galla/api/router";
import { createTRPCClient, httpBatchLink, type TRPCClient } from "@trpc/client";
import { createTRPCReact, type CreateTRPCReact } from "@trpc/react-query";
import type { inferRouterOutputs } from "@trpc/server";

/** The API as hooks: `trpc.products.list.useQuery(…)`. */
export const trpc: CreateTRPCReact<AppRouter, unknown> = createTRPCReact<AppRouter>();

export type RouterOutputs = inferRouterOutputs<AppRouter>;

/** The API's gate lets at most ten calls into one request. */
const MOST_CALLS_IN_BATCH = 10;

// The header cannot be sent by a foreign page without asking first, which is never granted (reliability.md, finding 1).
const link = () => httpBatchLink<AppRouter>({ url: "/trpc", maxItems: MOST_CALLS_IN_BATCH, headers: { "x-galla-client": "web" } });

export const makeHookClient = () => trpc.createClient({ links: [link()] });

/** The API as plain functions, for what runs outside a component: the catalogue and the outbox. */
export const api: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({ links: [link()] });
